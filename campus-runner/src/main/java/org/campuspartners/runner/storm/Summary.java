package org.campuspartners.runner.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.storm.check.Violation.Kind;

/** All results in a table, a row for each commit and size. */
record Summary(List<Result> results) {

    private record Group(String commit, int size) {}

    List<String> lines() {
        Map<Group, List<Result>> groups = results.stream()
                .collect(Collectors.groupingBy(
                        result -> new Group(result.commit(), result.size()), LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add("| commit | size | seeds | faults | commands | repeated | refused | "
                + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(" | "))
                + " | slowest recovery | failed seeds |");
        lines.add("| --- " + "| ---: ".repeat(6 + Kind.values().length + 1) + "| --- |");
        groups.forEach((group, of) -> lines.add(row(group.commit(), Integer.toString(group.size()), of)));
        if (groups.size() > 1) {
            lines.add(row("all", "", results));
        }
        return lines;
    }

    private static String row(String commit, String size, List<Result> of) {
        List<String> cells = new ArrayList<>(List.of(
                commit,
                size,
                Long.toString(of.size()),
                sum(of.stream().map(result -> result.faults().size())),
                sum(of.stream().map(Result::commands)),
                sum(of.stream().map(Result::repeated)),
                sum(of.stream().map(Result::refused))));
        for (Kind kind : Kind.values()) {
            cells.add(sum(of.stream().map(result -> result.count(kind))));
        }
        cells.add(Math.round(of.stream().mapToDouble(Result::recovered).max().orElse(0)) + " s");
        cells.add(of.stream()
                .filter(result -> !result.isClean())
                .map(result -> Long.toString(result.seed()))
                .distinct()
                .collect(Collectors.joining(", ")));
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String sum(Stream<Integer> numbers) {
        return Integer.toString(numbers.mapToInt(Integer::intValue).sum());
    }
}
