package org.campuspartners.partnership.roster.imports.domain;

import java.time.Instant;
import java.util.Map;

/** What can be asked of an import. */
public sealed interface ImportCommand {

    /** @param received as it was checked: {@code checked}, or {@code refused} */
    record Receive(Import received) implements ImportCommand {}

    /**
     * Its turn has come.
     *
     * @param changes what it would make of each kind
     */
    record Begin(Map<String, Change> changes) implements ImportCommand {}

    /** What it builds on is there no more, or others were taken over while it waited for a confirmation. */
    record GiveUp() implements ImportCommand {}

    /** As many may go as it lacks. */
    record ConfirmWithdrawals() implements ImportCommand {}

    /** All of it has been taken over. */
    record Finish(Instant at) implements ImportCommand {}
}
