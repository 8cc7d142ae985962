package org.campuspartners.partnership.roster.domain;

import java.time.Instant;

/** What is asked of an entry: by class lists, or over their heads. */
public sealed interface EntryCommand<S> {

    /** Class lists have it like this. */
    record Enter<S>(S wanted, Instant at) implements EntryCommand<S> {}

    /** Class lists no longer have it. */
    record Withdraw<S>(Instant at) implements EntryCommand<S> {}

    /** It is to be like this, whatever class lists say. */
    record Overrule<S>(S wanted, Instant at) implements EntryCommand<S> {}
}
