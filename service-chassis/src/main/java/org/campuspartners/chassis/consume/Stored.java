package org.campuspartners.chassis.consume;

import org.bson.Document;

/**
 * What is kept of a subject.
 *
 * @param subject {@code unit/<id>}
 * @param sequence of the last event that took effect
 * @param made what the projection made of it; empty where a tombstone removed it
 * @param removed whether a tombstone removed it
 */
public record Stored(String subject, long sequence, Document made, boolean removed) {

    /** {@code <id>} of {@code unit/<id>}. */
    public String subjectId() {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
