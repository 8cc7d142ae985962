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
 * @param dryRun whether it only tells what it would change
 * @param batch where its records are kept until others are taken over
 * @param basis what it builds on; nothing for a bulk
 * @param changes of each kind, compared when its turn came
 * @param confirmed whether somebody said that as many may go as it lacks
 * @param needsConfirmation whether it waits for that
 */
public record Import(
        Stage stage,
        boolean strict,
        boolean dryRun,
        String batch,
        Optional<Basis> basis,
        Instant receivedAt,
        Report report,
        Map<String, Change> changes,
        boolean confirmed,
        boolean needsConfirmation,
        Optional<Instant> appliedAt) {

    public enum Stage {
        CHECKED,
        APPLYING,
        APPLIED,
        /** A dry run that has told what it would change. */
        COMPARED,
        REFUSED;

        /** As documents and answers write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a delta builds on.
     *
     * @param batch that was taken over last when it was checked
     * @param kept the kinds of which records that it doesn't mention stay
     */
    public record Basis(String batch, List<String> kept) {

        public Basis {
            kept = List.copyOf(kept);
        }
    }

    public Import {
        changes = Map.copyOf(changes);
    }

    /** Whether it is to go on as soon as it is its turn. */
    public boolean waitsForItsTurn() {
        return stage == Stage.CHECKED && !needsConfirmation || stage == Stage.APPLYING;
    }

    /** Whether nothing more becomes of it. */
    public boolean finished() {
        return stage == Stage.APPLIED || stage == Stage.COMPARED || stage == Stage.REFUSED;
    }

    Import compared(Stage next, Map<String, Change> would, boolean asks) {
        return new Import(next, strict, dryRun, batch, basis, receivedAt, report, would, confirmed, asks, appliedAt);
    }

    Import confirmedByNow() {
        return new Import(stage, strict, dryRun, batch, basis, receivedAt, report, changes, true, false, appliedAt);
    }

    Import applied(Instant at) {
        return new Import(
                Stage.APPLIED,
                strict,
                dryRun,
                batch,
                basis,
                receivedAt,
                report,
                changes,
                confirmed,
                false,
                Optional.of(at));
    }

    Import refused(Report.Found why) {
        return new Import(
                Stage.REFUSED,
                strict,
                dryRun,
                batch,
                basis,
                receivedAt,
                report.with(why),
                changes,
                confirmed,
                false,
                appliedAt);
    }
}
