package org.campuspartners.chassis.event;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An event as a consumer reads it.
 *
 * @param type without the common prefix: {@code unit.co-planned.v1}
 * @param subject {@code unit/<id>}
 * @param sequence of this event in its subject, from 1
 * @param data JSON null for the tombstone of a state topic
 */
public record Event(
        String id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        JsonNode data,
        Optional<String> traceparent) {

    /** What every type starts with on the wire. */
    public static final String TYPE_PREFIX = "org.campuspartners.";

    /** {@code unit} of {@code unit/<id>}. */
    public String subjectType() {
        return subject.substring(0, subject.indexOf('/'));
    }

    /** {@code <id>} of {@code unit/<id>}. */
    public String subjectId() {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
