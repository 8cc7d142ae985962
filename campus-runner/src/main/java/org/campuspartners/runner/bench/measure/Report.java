package org.campuspartners.runner.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as a table in Markdown. */
public final class Report {

    private Report() {}

    public static List<String> lines(Measure measure, Map<String, Figures> figures) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + measure.title());
        lines.add("");
        lines.add("| shape | median | lowest | highest | unit | rounds |");
        lines.add("| --- | ---: | ---: | ---: | --- | ---: |");
        for (Shape shape : measure.shapes()) {
            Figures figure = figures.get(shape.name());
            lines.add("| %s | %s | %s | %s | %s | %d |"
                    .formatted(
                            shape.name(),
                            number(figure.median()),
                            number(figure.lowest()),
                            number(figure.highest()),
                            shape.unit(),
                            figure.rounds()));
        }
        lines.add("");
        measure.goals().forEach(goal -> lines.add("- " + goal.said(figures)));
        lines.add("");
        return lines;
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%,.1f" : "%,.0f", figure);
    }
}
