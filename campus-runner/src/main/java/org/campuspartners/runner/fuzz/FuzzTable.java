package org.campuspartners.runner.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.campuspartners.runner.process.Part;

/** Who asked which service how much, and what was found. */
final class FuzzTable {

    private static final String LINE = "%-12s %-20s %-20s %-20s";

    private FuzzTable() {}

    static List<String> of(Map<String, Map<Part, Tally>> tallies) {
        List<String> lines = new ArrayList<>();
        lines.add(line("requests", Part.SERVICES.stream().map(Part::title).toArray()));
        tallies.forEach((persona, row) ->
                lines.add(line(persona, Part.SERVICES.stream().map(row::get).toArray())));
        Tally all =
                tallies.values().stream().flatMap(row -> row.values().stream()).reduce(new Tally(0, 0), Tally::plus);
        lines.add("%d requests, %d findings".formatted(all.requests(), all.findings()));
        return lines;
    }

    private static String line(String first, Object[] cells) {
        return LINE.formatted(first, cells[0], cells[1], cells[2]).stripTrailing();
    }
}
