package org.campuspartners.chassis.decider;

/**
 * The rules of one kind of aggregate, as two pure functions: no clock, no random, no I/O. Ids, times, the acting person and
 * whatever was read elsewhere come in with the command.
 *
 * @param <S> state
 * @param <C> command
 * @param <E> event, public or private
 */
public interface Decider<S, C, E> {

    /** The state before the aggregate exists; may be {@code null}. */
    S initial();

    /** What follows from the command: events, or a refusal as a value. Never throws for a command that can be built. */
    Decision<E> decide(S state, C command);

    /** The state after the event. Total over the events that {@link #decide} returns. */
    S evolve(S state, E event);
}
