package org.campuspartners.runner.storm.check;

/** A record on a topic. */
public record Published(String topic, int partition, long offset, Entry entry) {

    /** Whether the topic keeps the last record of each subject, and not all of them. */
    boolean isState() {
        return topic.endsWith(".directory");
    }

    @Override
    public String toString() {
        return entry + " at " + topic + "/" + partition + "@" + offset;
    }
}
