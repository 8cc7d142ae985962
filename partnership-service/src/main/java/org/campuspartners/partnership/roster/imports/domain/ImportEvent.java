package org.campuspartners.partnership.roster.imports.domain;

import java.time.Instant;
import java.util.Map;

/** What happened to an import; the outside learns none of it. */
public sealed interface ImportEvent {

    record Received(Import received) implements ImportEvent {}

    /** A dry run has told what it would change. */
    record Compared(Map<String, Change> changes) implements ImportEvent {}

    record ConfirmationAsked(Map<String, Change> changes) implements ImportEvent {}

    record WithdrawalsConfirmed() implements ImportEvent {}

    record Begun(Map<String, Change> changes) implements ImportEvent {}

    /** Other class lists were taken over since it was checked against those before. */
    record Overtaken() implements ImportEvent {}

    record Applied(Instant at) implements ImportEvent {}
}
