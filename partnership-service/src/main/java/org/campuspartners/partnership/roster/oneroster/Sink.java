package org.campuspartners.partnership.roster.oneroster;

/** Takes the records of a bundle. */
@FunctionalInterface
public interface Sink {

    /** @param line of its file, from 1, the header being 1 */
    void take(Listed listed, long line);
}
