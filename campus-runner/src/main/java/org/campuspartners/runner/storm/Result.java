package org.campuspartners.runner.storm;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.campuspartners.runner.storm.check.Violation;
import org.campuspartners.runner.storm.check.Violation.Kind;

/**
 * What came of one seed; a line of {@code results.jsonl}.
 *
 * @param size how many terms side by side
 * @param commit of the code that was stormed
 * @param at when it was over
 * @param commands how many there were
 * @param repeated how many of them were asked for more than once
 * @param refused how many were refused, as they had to be
 * @param recovered after how many seconds; less than 0 where it did not recover
 * @param seconds that all of it took
 * @param violations one line each
 */
record Result(
        long seed,
        int size,
        String commit,
        String at,
        List<String> faults,
        int commands,
        int repeated,
        int refused,
        double recovered,
        long seconds,
        Map<Kind, Integer> found,
        List<String> violations) {

    boolean isClean() {
        return violations.isEmpty();
    }

    int count(Kind kind) {
        return found.getOrDefault(kind, 0);
    }

    static Map<Kind, Integer> counts(List<Violation> violations) {
        return violations.stream().collect(Collectors.toMap(Violation::kind, violation -> 1, Integer::sum));
    }

    @Override
    public String toString() {
        return "seed %d: %s  %d faults, %d commands (%d repeated, %d refused), recovered in %s, %d s"
                .formatted(
                        seed,
                        isClean() ? "ok" : "FAILED (" + inWords() + ")",
                        faults.size(),
                        commands,
                        repeated,
                        refused,
                        recovered < 0 ? "-" : Math.round(recovered) + " s",
                        seconds);
    }

    private String inWords() {
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
    }
}
