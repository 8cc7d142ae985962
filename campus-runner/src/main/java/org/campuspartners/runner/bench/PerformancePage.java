package org.campuspartners.runner.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** {@code docs/performance.md}: each measure's tables between two marks, all else is people's. */
record PerformancePage(Path file) {

    private static final String BEGIN = "<!-- %s: written by ./campus bench %s --write -->";
    private static final String END = "<!-- end of %s -->";

    void put(String measure, List<String> table) {
        List<String> section = new ArrayList<>();
        section.add(BEGIN.formatted(measure, measure));
        section.addAll(table);
        section.add("Measured on " + LocalDate.now(ZoneOffset.UTC) + ": " + Machine.description() + ".");
        section.add(END.formatted(measure));
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : new ArrayList<>();
            int begin = lines.indexOf(section.getFirst());
            int end = lines.indexOf(section.getLast());
            List<String> page = new ArrayList<>(lines.subList(0, begin < 0 ? lines.size() : begin));
            page.addAll(section);
            page.addAll(begin < 0 || end < begin ? List.of("") : lines.subList(end + 1, lines.size()));
            Files.write(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
