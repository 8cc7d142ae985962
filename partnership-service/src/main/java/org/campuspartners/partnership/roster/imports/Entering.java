package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.partnership.listing.Pages;
import org.campuspartners.partnership.roster.domain.Entry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;

/**
 * Takes entries of one kind over. What stands already is left alone; what is to change, changes once a turn: an instance that
 * wakes up late, with an earlier turn, has no effect on what a later turn changed.
 */
record Entering<S extends Entry<S>>(Aggregates<S, EntryCommand<S>, EntryChanged<S>> entries, long turn, Instant at) {

    private static final String SOURCE = "imports";
    private static final Bson LISTED = Filters.eq("state.listed", true);

    void enter(String id, S wanted) {
        boolean stands = entries.find(id)
                .map(Loaded::state)
                .filter(state -> state.entered(wanted).equals(state))
                .isPresent();
        if (!stands) {
            done(entries.take(id, SOURCE, turn, new EntryCommand.Enter<>(wanted, at)));
        }
    }

    void withdrawUnless(Predicate<String> there) {
        new Pages<>(entries)
                .all(LISTED)
                .map(Loaded::id)
                .filter(there.negate())
                .forEach(id -> done(entries.take(id, SOURCE, turn, new EntryCommand.Withdraw<>(at))));
    }

    long listed() {
        return new Pages<>(entries).all(LISTED).count();
    }

    long missing(Predicate<String> there) {
        return new Pages<>(entries)
                .all(LISTED)
                .map(Loaded::id)
                .filter(there.negate())
                .count();
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new Interrupted(outcome);
        }
    }

    /** Not now: the rest follows at the next attempt. */
    static final class Interrupted extends RuntimeException {
        Interrupted(Outcome outcome) {
            super("an entry could not be written: " + outcome, null, false, false);
        }
    }
}
