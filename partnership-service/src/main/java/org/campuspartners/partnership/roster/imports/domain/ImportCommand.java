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
     * @param listed how many of each kind are listed now
     * @param withdrawals how many of them it lacks
     */
    record Begin(Map<String, Long> listed, Map<String, Long> withdrawals) implements ImportCommand {}

    /** As many may go as it lacks. */
    record ConfirmWithdrawals() implements ImportCommand {}

    /** All of it has been taken over. */
    record Finish(Instant at) implements ImportCommand {}
}
