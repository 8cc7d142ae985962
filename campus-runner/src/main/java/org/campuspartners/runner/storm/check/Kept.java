package org.campuspartners.runner.storm.check;

import java.util.List;

/**
 * An aggregate's document.
 *
 * @param created the kept key of what created it; empty where that had none
 * @param handled the kept keys of the latest commands that were done
 * @param votes what was voted for, once a voter; empty where nobody votes
 */
public record Kept(
        String collection,
        String id,
        long version,
        long sequence,
        String created,
        List<String> handled,
        List<String> votes) {

    private static final int WINDOW = 32;

    /** Whether the oldest keys may have been forgotten. */
    boolean mayHaveForgotten() {
        return handled.size() >= WINDOW;
    }

    @Override
    public String toString() {
        return collection + "/" + id;
    }
}
