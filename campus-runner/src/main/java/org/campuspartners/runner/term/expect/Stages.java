package org.campuspartners.runner.term.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.campuspartners.runner.term.figure.Figure;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.figure.Insight;
import org.campuspartners.runner.term.figure.Said;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import org.campuspartners.runner.term.plan.TermPlan.ReadingWeek;
import org.campuspartners.runner.term.plan.TermPlan.Unit;

/** How many partnerships, units and reading weeks of a plan reach each stage. */
record Stages(TermPlan plan, Function<Partnership, Group> group) {

    private static final List<String> OF_A_PARTNERSHIP = List.of("matched", "agreed", "active", "closed");
    private static final List<String> OF_A_UNIT =
            List.of("offered", "co-planned", "approved", "co-taught", "debriefed");
    private static final List<String> OF_A_READING = List.of("proposed", "selected", "led");

    Map<Figure, Said> figures() {
        Map<Figure, Said> figures = new LinkedHashMap<>();
        figures.putAll(reached(Insight.PARTNERSHIPS, OF_A_PARTNERSHIP, plan.partnerships(), p -> p, Stages::last));
        figures.putAll(reached(
                Insight.UNITS, OF_A_UNIT, plan.units(), unit -> plan.partnership(unit.partnership()), Stages::last));
        List<ReadingWeek> proposed = plan.readingWeeks().stream()
                .filter(week -> !week.proposals().isEmpty())
                .toList();
        figures.putAll(reached(
                Insight.READINGS, OF_A_READING, proposed, week -> plan.partnership(week.partnership()), Stages::last));
        return figures;
    }

    private <T> Map<Figure, Said> reached(
            Insight insight,
            List<String> stages,
            List<T> all,
            Function<T, Partnership> partnership,
            Function<T, String> last) {
        Map<Figure, List<Integer>> stagesReached = new LinkedHashMap<>();
        all.forEach(one -> stagesReached
                .computeIfAbsent(Figure.of(insight, group.apply(partnership.apply(one))), figure -> new ArrayList<>())
                .add(stages.indexOf(last.apply(one))));
        Map<Figure, Said> figures = new LinkedHashMap<>();
        stagesReached.forEach(
                (figure, reached) -> figures.put(figure, new Said.Reached(reached.size(), counts(stages, reached))));
        return figures;
    }

    /** Whoever reached a stage reached those before it. */
    private static Map<String, Integer> counts(List<String> stages, List<Integer> reached) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int stage = 0; stage < stages.size(); stage++) {
            int from = stage;
            counts.put(stages.get(stage), (int)
                    reached.stream().filter(last -> last >= from).count());
        }
        return counts;
    }

    private static String last(Partnership partnership) {
        return partnership
                .closes()
                .map(day -> "closed")
                .or(partnership::reaches)
                .orElse("active");
    }

    private static String last(Unit unit) {
        if (unit.debrief().isPresent()) {
            return "debriefed";
        }
        return unit.taught().map(day -> "co-taught").or(unit::reaches).orElse("approved");
    }

    private static String last(ReadingWeek week) {
        if (week.led().isPresent()) {
            return "led";
        }
        return week.selects().isPresent() ? "selected" : "proposed";
    }
}
