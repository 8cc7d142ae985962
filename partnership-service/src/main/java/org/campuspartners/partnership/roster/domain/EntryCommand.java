package org.campuspartners.partnership.roster.domain;

import java.time.Instant;

/** What an import asks of an entry. */
public sealed interface EntryCommand<S> {

    /** It is listed like this. */
    record Enter<S>(S wanted, Instant at) implements EntryCommand<S> {}

    /** It is no longer listed. */
    record Withdraw<S>(Instant at) implements EntryCommand<S> {}
}
