package org.campuspartners.partnership.roster.imports.domain;

import java.time.Instant;
import java.util.Map;

/** What happened to an import; the outside learns none of it. */
public sealed interface ImportEvent {

    record Received(Import received) implements ImportEvent {}

    record ConfirmationAsked(Map<String, Long> withdrawals) implements ImportEvent {}

    record WithdrawalsConfirmed() implements ImportEvent {}

    record Begun(Map<String, Long> withdrawals) implements ImportEvent {}

    record Applied(Instant at) implements ImportEvent {}
}
