package org.campuspartners.partnership.roster.imports.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What reading class lists found.
 *
 * @param edition of the binding, such as {@code 1.2}; blank where it could not be told
 * @param problems the first deviations from the binding
 * @param problemCounts of all of them, by code
 * @param records how many of each kind they list
 */
public record Report(
        String edition,
        List<Found> problems,
        Map<String, Long> problemCounts,
        List<String> filesNotUsed,
        Map<String, Long> records) {

    /** A deviation, and where; never what stands there. */
    public record Found(String file, long line, String column, String code, String severity, String rule, long count) {}

    public Report {
        problems = List.copyOf(problems);
        problemCounts = Map.copyOf(problemCounts);
        filesNotUsed = List.copyOf(filesNotUsed);
        records = Map.copyOf(records);
    }

    Report with(Found one) {
        List<Found> all = new ArrayList<>(problems);
        all.add(one);
        Map<String, Long> counts = new HashMap<>(problemCounts);
        counts.merge(one.code(), 1L, Long::sum);
        return new Report(edition, all, counts, filesNotUsed, records);
    }
}
