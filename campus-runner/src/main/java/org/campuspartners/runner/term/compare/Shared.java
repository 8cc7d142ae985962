package org.campuspartners.runner.term.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.ReadingWeek;
import org.campuspartners.runner.term.plan.TermPlan.Unit;
import tools.jackson.databind.JsonNode;

/** Finds the groups in which the campus has partnerships, units or reading weeks that are not the sample's. */
record Shared(Api api, TermPlan plan, ClassLists lists) {

    Set<Group> groups() {
        Set<String> partnerships =
                plan.partnerships().stream().map(lists::title).collect(Collectors.toSet());
        Set<String> titles = Stream.concat(
                        plan.units().stream().map(Unit::title),
                        plan.readingWeeks().stream().map(ReadingWeek::title))
                .collect(Collectors.toSet());
        Set<Group> shared = new HashSet<>();
        Set<String> ours = new HashSet<>();
        each("partnerships", one -> {
            if (partnerships.contains(one.path("title").asString(""))) {
                ours.add(one.path("id").asString());
            } else {
                shared.add(group(one));
            }
        });
        List.of("units", "reading-weeks")
                .forEach(kind -> each(kind, one -> {
                    if (!ours.contains(one.path("partnershipId").asString())
                            || !titles.contains(one.path("title").asString(""))) {
                        shared.add(group(one));
                    }
                }));
        return shared;
    }

    private static Group group(JsonNode one) {
        return new Group(
                one.path("programme").asString(""),
                one.path("courseCode").asString(""),
                one.path("term").path("title").asString(""));
    }

    private void each(String kind, Consumer<JsonNode> consumer) {
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "&cursor=" + next;
            JsonNode page = api.get(Part.PARTNERSHIP, "coordinator", "/api/" + kind + "?limit=100" + cursor)
                    .body();
            page.path("items").forEach(consumer);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
    }
}
