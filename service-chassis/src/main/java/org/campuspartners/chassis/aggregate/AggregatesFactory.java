package org.campuspartners.chassis.aggregate;

/** Makes the {@link Aggregates} of a type; one bean a service. */
public interface AggregatesFactory {

    <S, C, E> Aggregates<S, C, E> of(AggregateType<S, C, E> type);
}
