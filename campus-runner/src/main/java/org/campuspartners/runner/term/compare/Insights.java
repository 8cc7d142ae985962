package org.campuspartners.runner.term.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.compare.Comparison.Line;
import org.campuspartners.runner.term.compare.Comparison.Mark;
import org.campuspartners.runner.term.expect.Expected;
import org.campuspartners.runner.term.figure.Figure;
import org.campuspartners.runner.term.figure.Insight;
import org.campuspartners.runner.term.figure.Said;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import tools.jackson.databind.JsonNode;

/** The insights of a campus at rest, held against a plan that was played on it. */
public record Insights(Api api) {

    /**
     * Prints every figure beside what it must be.
     *
     * @return whether none differs
     * @throws CampusProblem if an insight is being derived anew, and so is not comparable
     */
    public boolean areAsImplied(TermPlan plan, ClassLists lists, Console console) {
        Comparison comparison = Comparison.of(read(), Expected.of(plan, lists), new Shared(api, plan, lists).groups());
        Table table = new Table(comparison);
        table.lines().forEach(console::answer);
        console.answer("");
        console.answer(table.summary());
        return comparison.isAsImplied();
    }

    /**
     * What differs from what a plan implies that nobody but the sample's people had a part in, a line a figure.
     *
     * @throws CampusProblem if an insight is being derived anew
     */
    public List<String> differences(TermPlan plan, ClassLists lists) {
        Comparison comparison = Comparison.of(read(), Expected.of(plan, lists), Set.of());
        return Stream.concat(
                        comparison.lines().stream()
                                .filter(line -> line.mark() != Mark.SAME)
                                .map(Insights::difference),
                        Stream.of("figures of groups that nobody is in: " + comparison.others())
                                .filter(others -> comparison.others() > 0))
                .toList();
    }

    private static String difference(Line line) {
        return line.figure() + " says " + line.said().map(Said::toString).orElse("nothing") + ", and must say "
                + line.must().map(Said::toString).orElse("nothing");
    }

    private Map<Figure, Said> read() {
        Map<Figure, Said> said = new LinkedHashMap<>();
        for (Insight insight : Insight.values()) {
            JsonNode answer = api.get(Part.ANALYTICS, "analyst", "/api/insights/" + insight.word())
                    .body();
            if (!answer.path("upToDate").asBoolean(false)) {
                throw new CampusProblem("The insights about " + insight.word() + " say that they are not up to date");
            }
            said.putAll(Reading.of(insight, answer));
        }
        return said;
    }
}
