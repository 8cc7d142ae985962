package org.campuspartners.chassis.decider;

import java.util.List;

/** The answer of a {@link Decider} to a command. */
public sealed interface Decision<E> {

    /** The command holds; no events means that it changes nothing. */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command doesn't hold, and nothing changes. */
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
