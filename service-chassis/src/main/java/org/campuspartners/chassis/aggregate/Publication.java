package org.campuspartners.chassis.aggregate;

import java.time.Instant;

/** A record for the outside, before it has its number and its bytes. */
public sealed interface Publication {

    /**
     * An event on a log topic; takes the aggregate's next sequence.
     *
     * @param type without the common prefix, such as {@code unit.co-planned.v1}; also the name of its schema
     * @param partitionKey fixed when the aggregate is created (W8)
     * @param data written as JSON, must hold by the type's schema
     * @param time of the event, in domain time; also the record's timestamp
     * @param traced false where {@code docs/privacy.md} forbids a trace
     */
    record PublicEvent(String type, String topic, String partitionKey, Object data, Instant time, boolean traced)
            implements Publication {}

    /**
     * The newest state of something on a compacted topic, keyed by its subject; never journaled. It carries the sequence of the
     * public event beside it, or, where there is none, takes the next one itself: gaps are normal on such a topic (C12).
     *
     * @param data {@code null} erases
     */
    record StateRecord(String type, String topic, String subject, Object data, Instant time) implements Publication {}
}
