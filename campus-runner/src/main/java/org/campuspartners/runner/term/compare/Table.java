package org.campuspartners.runner.term.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.term.compare.Comparison.Line;
import org.campuspartners.runner.term.compare.Comparison.Mark;
import org.campuspartners.runner.term.figure.Figure;
import org.campuspartners.runner.term.figure.Insight;
import org.campuspartners.runner.term.figure.Said;

/** A comparison for people: a figure a line, what the insights say, what they must say, and a mark where that differs. */
record Table(Comparison comparison) {

    private static final String NOTHING = "-";

    /** What is longer pushes what stands beside it. */
    private static final int WIDEST = 50;

    List<String> lines() {
        List<Row> rows = new ArrayList<>();
        Map<Insight, Map<String, List<Line>>> sections = comparison.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.figure().insight(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                line -> heading(line.figure()), LinkedHashMap::new, Collectors.toList())));
        sections.forEach((insight, headed) -> {
            rows.add(Row.title(""));
            rows.add(Row.title(insight.word() + ": " + insight.says()));
            headed.forEach((heading, lines) -> addTo(rows, heading, lines));
        });
        int figure = width(rows.stream().map(Row::figure));
        int said = width(rows.stream().map(Row::said).filter(text -> text.length() <= WIDEST));
        List<String> printed = new ArrayList<>();
        printed.add(new Row("  ", "", "the insights say", "they must say", false).in(figure, said));
        rows.forEach(row -> printed.add(row.in(figure, said)));
        return printed;
    }

    private static String heading(Figure figure) {
        return figure.group() + (figure.item().isEmpty() ? "" : ": " + figure.instrument());
    }

    private static void addTo(List<Row> rows, String heading, List<Line> lines) {
        boolean alone =
                lines.stream().allMatch(line -> line.figure().instrument().isEmpty());
        if (!alone) {
            rows.add(Row.title("   " + heading));
        }
        lines.forEach(line -> rows.add(new Row(
                sign(line.mark()),
                alone ? heading : "  " + name(line.figure()),
                line.said().map(Said::toString).orElse(NOTHING),
                line.must().map(Said::toString).orElse(NOTHING),
                false)));
    }

    private static String name(Figure figure) {
        return figure.item().isEmpty() ? figure.instrument() : figure.item();
    }

    /** One line that says how it came out. */
    String summary() {
        int figures = comparison.lines().size();
        StringBuilder summary = new StringBuilder(
                comparison.isAsImplied()
                        ? "The insights say what they must: %d of %d figures are the same."
                                .formatted(comparison.count(Mark.SAME), figures)
                        : "The insights do NOT say what they must: %d of %d figures differ (marked !=)."
                                .formatted(comparison.count(Mark.DIFFERS), figures));
        if (comparison.count(Mark.HOLDS_MORE) > 0) {
            summary.append(" Of groups that hold more than the sample, and so can't be told from it: %d (marked +)."
                    .formatted(comparison.count(Mark.HOLDS_MORE)));
        }
        if (comparison.others() > 0) {
            summary.append(" Of groups that the sample isn't in, and left out: %d.".formatted(comparison.others()));
        }
        return summary.toString();
    }

    private static String sign(Mark mark) {
        return switch (mark) {
            case SAME -> "  ";
            case DIFFERS -> "!=";
            case HOLDS_MORE -> " +";
        };
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private record Row(String sign, String figure, String said, String must, boolean title) {

        static Row title(String text) {
            return new Row(text, "", "", "", true);
        }

        String in(int figureWidth, int saidWidth) {
            String row = "%s %s  %s  %s".formatted(sign, padded(figure, figureWidth), padded(said, saidWidth), must);
            return title ? sign : row.stripTrailing();
        }

        private static String padded(String text, int width) {
            return text + " ".repeat(Math.max(0, width - text.length()));
        }
    }
}
