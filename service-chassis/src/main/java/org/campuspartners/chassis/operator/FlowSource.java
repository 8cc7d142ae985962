package org.campuspartners.chassis.operator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A part of the service that events flow through, and how far it is behind. Declared as a bean; an operator sees the sum. */
public interface FlowSource {

    /** Events written and not yet acknowledged by Kafka. */
    default Pending pending() {
        return Pending.NONE;
    }

    /** How far each consumer is behind its topic. */
    default List<Consumption> consumption() {
        return List.of();
    }

    /** Subjects with held events. */
    default long held() {
        return 0;
    }

    /** Records of which not even the subject can be read. */
    default long unreadable() {
        return 0;
    }

    /** Insight groups to be derived anew. */
    default long wanted() {
        return 0;
    }

    /** What else is still under way, in a few words without a person in them. Nothing is quiet until it is done. */
    default Optional<String> underWay() {
        return Optional.empty();
    }

    /** What goes on beside the flow, in a few words: named as under way, and nobody waits for it. */
    default Optional<String> beside() {
        return Optional.empty();
    }

    record Pending(
            long count,

            @Schema(
                    types = {"string", "null"},
                    format = "date-time")
            Optional<Instant> oldest) {
        public static final Pending NONE = new Pending(0, Optional.empty());
    }

    record Consumption(String projection, String topic, String group, long lag) {}
}
