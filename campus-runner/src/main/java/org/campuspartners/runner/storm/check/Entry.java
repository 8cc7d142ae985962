package org.campuspartners.runner.storm.check;

/**
 * An event, wherever it was found.
 *
 * @param subject such as {@code unit/<id>}
 * @param id of the event
 * @param type without what all types begin with
 * @param content all that an outside consumer sees of it, so that two copies can be told apart
 */
public record Entry(String subject, long sequence, String id, String type, String content) {

    /** The aggregate's id. */
    String aggregate() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    String at() {
        return subject + " #" + sequence;
    }

    @Override
    public String toString() {
        return at() + " " + type + " (" + id + ")";
    }
}
