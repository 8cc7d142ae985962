package org.campuspartners.runner.term.expect;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.campuspartners.runner.term.figure.Figure;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.figure.Insight;
import org.campuspartners.runner.term.figure.Said;
import org.campuspartners.runner.term.figure.Said.Agreed;
import org.campuspartners.runner.term.figure.Said.Answering;
import org.campuspartners.runner.term.figure.Said.Belonging;
import org.campuspartners.runner.term.figure.Said.Participation;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;

/**
 * What the insights must say once a plan was played to its end: a fold over the plan by the rules of the design, which shares no
 * code with the services. A fault in one of the two shows as a difference.
 */
public final class Expected {

    private static final String BELONGING = "belonging";

    /** What is counted together: campaigns of one group that ask with one instrument. */
    private record Cell(Group group, String instrument, int version, String role) {

        static Cell of(Asked asked) {
            return new Cell(
                    asked.group(),
                    asked.instrument().id(),
                    asked.instrument().version(),
                    asked.instrument().role());
        }

        Figure figure(Insight insight, String item) {
            return new Figure(insight, group, Figure.instrument(instrument, version, role), item);
        }
    }

    private final Map<Figure, Said> figures = new LinkedHashMap<>();

    private Expected() {}

    /** Every figure, in the order of the report. */
    public static Map<Figure, Said> of(TermPlan plan, ClassLists lists) {
        Campaigns campaigns = new Campaigns(plan, lists);
        Expected expected = new Expected();
        expected.figures.putAll(new Stages(plan, campaigns::group).figures());
        Map<Cell, List<Asked>> cells = campaigns.all().stream()
                .collect(Collectors.groupingBy(Cell::of, LinkedHashMap::new, Collectors.toList()));
        cells.forEach(expected::participation);
        cells.forEach(expected::items);
        expected.figures.put(
                Figure.anchor(),
                new Said.Anchor(plan.anchor().percent(), plan.anchor().source()));
        cells.forEach(expected::belonging);
        cells.forEach(expected::answering);
        return expected.figures;
    }

    private void participation(Cell cell, List<Asked> asked) {
        List<Asked> shown = asked.stream().filter(Asked::isForEveryone).toList();
        figures.put(
                cell.figure(Insight.PARTICIPATION, ""),
                new Participation(
                        asked.stream().collect(Collectors.toMap(Asked::end, a -> 1, Integer::sum)),
                        asked.stream().flatMap(a -> a.refused().stream()).toList(),
                        answers(shown),
                        invited(shown),
                        shown.isEmpty() ? Optional.empty() : Optional.of(rate(shown))));
    }

    private void items(Cell cell, List<Asked> asked) {
        List<Asked> shown = asked.stream().filter(Asked::isForEveryone).toList();
        if (!shown.isEmpty()) {
            shown.getFirst()
                    .instrument()
                    .items()
                    .forEach(item -> figures.put(cell.figure(Insight.ITEMS, item), agreed(shown, item)));
        }
    }

    private void belonging(Cell cell, List<Asked> asked) {
        Asked pool = asked.getFirst();
        if (!pool.instrument().items().contains(BELONGING)) {
            return;
        }
        Belonging belonging = pool.isForEveryone()
                ? Belonging.of(agreed(asked, BELONGING), invited(asked), rate(asked))
                : Belonging.refused(pool.refused().orElse(pool.end()));
        figures.put(cell.figure(Insight.BELONGING, ""), belonging);
    }

    private void answering(Cell cell, List<Asked> asked) {
        List<Asked> released = asked.stream().filter(Asked::isReleased).toList();
        List<Integer> days = released.stream()
                .flatMap(one ->
                        one.answeredOn().stream().map(day -> (int) ChronoUnit.DAYS.between(one.releasedOn(), day)))
                .sorted()
                .toList();
        if (!released.isEmpty()) {
            figures.put(
                    cell.figure(Insight.ANSWERING, ""),
                    new Answering(
                            released.size(),
                            days.size(),
                            median(days),
                            days.stream().max(Integer::compare)));
        }
    }

    private static Agreed agreed(List<Asked> shown, String item) {
        Band sum =
                shown.stream().map(one -> one.agreed(item)).reduce(Band::plus).orElseThrow();
        Wilson interval = Wilson.of(sum.lo(), sum.hi(), sum.n());
        return new Agreed(sum.lo(), sum.hi(), sum.n(), shown.size(), interval.low(), interval.high());
    }

    private static Optional<Double> median(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int upper = sorted.get(sorted.size() / 2);
        int lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of((lower + upper) / 2.0);
    }

    private static int answers(List<Asked> asked) {
        return sum(asked, one -> one.answers().size());
    }

    private static int invited(List<Asked> asked) {
        return sum(asked, Asked::invited);
    }

    /** Whole percent, a half rounded up. */
    private static int rate(List<Asked> asked) {
        return (200 * answers(asked) + invited(asked)) / (2 * invited(asked));
    }

    private static int sum(List<Asked> asked, Function<Asked, Integer> number) {
        return asked.stream().map(number).reduce(0, Integer::sum);
    }
}
