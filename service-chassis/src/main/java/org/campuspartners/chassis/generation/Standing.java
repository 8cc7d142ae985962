package org.campuspartners.chassis.generation;

import java.time.Instant;
import java.util.Optional;

/**
 * Which generation is shown, and what is built beside it.
 *
 * @param since when it was switched to; empty for the first one
 * @param last the highest number that a generation ever had; an abandoned one's is not given again
 */
public record Standing(Generation live, Optional<Instant> since, int last, Optional<Build> build) {

    static final Standing AT_FIRST = new Standing(Generation.FIRST, Optional.empty(), 1, Optional.empty());

    /** Whether the live generation takes no new events for now. */
    public boolean switching() {
        return build.filter(Build::switching).isPresent();
    }
}
