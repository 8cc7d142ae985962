package org.campuspartners.chassis.architecture.samples.relay;

import org.campuspartners.chassis.aggregate.Aggregates;

/** A sample that breaks {@code THE_RELAY_KNOWS_NO_AGGREGATE}. */
public class AsksAnAggregate {
    public Aggregates<?, ?, ?> asked;
}
