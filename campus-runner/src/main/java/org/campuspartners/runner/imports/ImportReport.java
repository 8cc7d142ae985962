package org.campuspartners.runner.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An import in lines for people: what is wrong with it, what it changes, and how it ended. */
final class ImportReport {

    private static final List<String> KINDS = List.of("term", "person", "class", "member");
    private static final List<String> CHANGES = List.of("added", "changed", "withdrawn", "returned", "unchanged");

    private final JsonNode found;

    ImportReport(JsonNode found) {
        this.found = found;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        found.path("problems").forEach(problem -> lines.addAll(problem(problem)));
        notListed().forEach(lines::add);
        found.path("filesNotUsed").forEach(file -> lines.add("  not used: " + file.asString()));
        if (!found.path("changes").isEmpty()) {
            lines.add("");
            lines.add("%-8s".formatted("") + cells(CHANGES.stream()));
            KINDS.forEach(kind -> lines.addAll(changes(kind)));
        }
        lines.add("");
        lines.add(end());
        return lines;
    }

    private String title() {
        String edition = found.path("edition").asString("");
        return "Import " + found.path("id").asString()
                + (edition.isEmpty() ? "" : ", OneRoster " + edition)
                + (found.path("delta").asBoolean() ? ", delta" : "")
                + (found.path("strict").asBoolean() ? ", read strictly" : "");
    }

    private static List<String> problem(JsonNode problem) {
        long line = problem.path("line").asLong();
        long count = problem.path("count").asLong();
        String place = problem.path("file").asString() + (line == 0 ? "" : ":" + line) + " "
                + problem.path("column").asString("");
        return List.of(
                "  %s: %s  %s%s"
                        .formatted(
                                problem.path("severity").asString(),
                                place.strip(),
                                problem.path("code").asString(),
                                count > 1 ? ", " + count + " times" : ""),
                "      " + problem.path("rule").asString());
    }

    private List<String> notListed() {
        long all = found.path("problemCounts")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
        long listed = found.path("problems")
                .valueStream()
                .mapToLong(problem -> problem.path("count").asLong())
                .sum();
        if (all <= listed) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("  and more of them; in all:"));
        found.path("problemCounts")
                .properties()
                .forEach(count ->
                        lines.add("    %,10d  %s".formatted(count.getValue().asLong(), count.getKey())));
        return lines;
    }

    private List<String> changes(String kind) {
        JsonNode change = found.path("changes").path(kind);
        List<String> lines = new ArrayList<>();
        lines.add("%-8s".formatted(kind)
                + cells(CHANGES.stream()
                        .map(what -> "%,d".formatted(change.path(what).asLong()))));
        Stream.of("added", "changed", "withdrawn", "returned")
                .filter(what -> change.path("first").has(what))
                .forEach(what -> lines.add("          first " + what + ": "
                        + place(change.path("first").path(what))));
        return lines;
    }

    private static String place(JsonNode place) {
        long line = place.path("line").asLong(0);
        return place.path("id").asString() + (line == 0 ? "" : ", line " + line);
    }

    private String end() {
        return switch (found.path("state").asString()) {
            case "applied" -> "Taken over";
            case "compared" -> "A dry run: nothing was changed";
            case "refused" -> "Refused: nothing was changed";
            default ->
                "Not taken over yet: more than a tenth would be withdrawn. Hand it in again with --confirm-withdrawals if"
                        + " that is meant";
        };
    }

    private static String cells(Stream<String> cells) {
        return cells.map("%12s"::formatted).reduce("", String::concat);
    }
}
