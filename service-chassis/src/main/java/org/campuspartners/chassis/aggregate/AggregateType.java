package org.campuspartners.chassis.aggregate;

import java.time.Instant;
import java.util.List;
import org.campuspartners.chassis.decider.Decider;

/**
 * How one kind of aggregate is named, kept and published.
 *
 * @param <S> state: a record that Jackson writes and reads back equal
 */
public interface AggregateType<S, C, E> {

    /** The first part of its subject: {@code unit} of {@code unit/<id>}. */
    String name();

    /** The collection of its documents. */
    String collection();

    Class<S> stateType();

    Decider<S, C, E> decider();

    /**
     * What the outside learns of an event: nothing for a private one, else one {@link Publication.PublicEvent} and any number
     * of {@link Publication.StateRecord}s that go with it.
     *
     * @param after the state that the event led to
     */
    List<Publication> publications(String id, S after, E event);

    /** Dotted paths that lists filter on, such as {@code state.partnership}; each gets an index. */
    default List<String> indexedPaths() {
        return List.of();
    }

    /**
     * What compacted topics are to say of an aggregate as it stands, so that it can be published again from the state (C12);
     * nothing where it publishes none.
     *
     * @param at the time of the records
     */
    default List<Publication.StateRecord> standing(String id, S state, Instant at) {
        return List.of();
    }
}
