package org.campuspartners.chassis.aggregate;

import org.campuspartners.chassis.decider.Refusal;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * Done, now or by an earlier attempt with the same key; then the answer is that of the earlier one.
     *
     * @param version the aggregate's version after it
     * @param stage the aggregate's stage after it, for the answer's body
     * @param created whether this command created the aggregate
     */
    record Done(String id, long version, String stage, boolean created) implements Outcome {}

    /** Refused by the rules; nothing changed by this attempt. */
    record Refused(Refusal refusal) implements Outcome {}

    /** Not decided on: see {@link Failure}. */
    record Failed(Failure failure) implements Outcome {}

    /** Why a command was not decided on. */
    enum Failure {
        /** No such aggregate: 404. */
        NOT_FOUND,
        /** The idempotency key came before with another command, body or person (W5): 422. */
        KEY_REUSED,
        /** The version that was seen is too old to tell whether an earlier attempt was done (W6): 409. */
        OUTCOME_UNKNOWN,
        /** It replaces content that changed since it was seen (W6): 412. */
        STALE,
        /** Others kept writing first, five times over (W2): 409. */
        CONFLICT,
        /** The store didn't answer; the attempt may or may not have been done (W4): 503. */
        UNAVAILABLE,
        /** Too many events wait for Kafka: 503. */
        BACK_PRESSURE
    }
}
