package org.campuspartners.partnership.roster.imports.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Class lists that were handed in.
 *
 * @param strict whether every deviation from the binding was an error
 * @param batch where its records are kept until they are taken over
 * @param problems the first deviations from the binding
 * @param problemCounts of all of them, by code
 * @param records how many of each kind it lists
 * @param withdrawals how many of each kind that are listed now it lacks, counted when its turn comes
 * @param confirmed whether somebody said that so many may go
 * @param needsConfirmation whether it waits for that
 */
public record Import(
        Stage stage,
        boolean strict,
        String batch,
        Instant receivedAt,
        List<Found> problems,
        Map<String, Long> problemCounts,
        List<String> filesNotUsed,
        Map<String, Long> records,
        Map<String, Long> withdrawals,
        boolean confirmed,
        boolean needsConfirmation,
        Optional<Instant> appliedAt) {

    public enum Stage {
        CHECKED,
        APPLYING,
        APPLIED,
        REFUSED;

        /** As documents and answers write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A deviation, and where; never what stands there. */
    public record Found(String file, long line, String column, String code, String severity, String rule, long count) {}

    public Import {
        problems = List.copyOf(problems);
        problemCounts = Map.copyOf(problemCounts);
        filesNotUsed = List.copyOf(filesNotUsed);
        records = Map.copyOf(records);
        withdrawals = Map.copyOf(withdrawals);
    }

    /** Whether it is to go on as soon as it is its turn. */
    public boolean waitsForItsTurn() {
        return stage == Stage.CHECKED && !needsConfirmation || stage == Stage.APPLYING;
    }

    /** Whether nothing more becomes of it. */
    public boolean finished() {
        return stage == Stage.APPLIED || stage == Stage.REFUSED;
    }

    Import asking(Map<String, Long> wouldGo) {
        return with(Stage.CHECKED, wouldGo, confirmed, true, appliedAt);
    }

    Import confirmedByNow() {
        return with(stage, withdrawals, true, false, appliedAt);
    }

    Import applying(Map<String, Long> goes) {
        return with(Stage.APPLYING, goes, confirmed, false, appliedAt);
    }

    Import applied(Instant at) {
        return with(Stage.APPLIED, withdrawals, confirmed, false, Optional.of(at));
    }

    private Import with(
            Stage next, Map<String, Long> goes, boolean nowConfirmed, boolean asks, Optional<Instant> finished) {
        return new Import(
                next,
                strict,
                batch,
                receivedAt,
                problems,
                problemCounts,
                filesNotUsed,
                records,
                goes,
                nowConfirmed,
                asks,
                finished);
    }
}
