package org.campuspartners.runner.storm.check;

import java.time.Duration;
import java.time.Instant;
import org.campuspartners.runner.process.Part;

/** When a part was not as usual. */
public record Touched(Part part, Instant from, Instant until) {

    /** Connections that were cut are noticed a little later. */
    private static final Duration AFTERMATH = Duration.ofSeconds(2);

    boolean overlaps(Instant begun, Instant ended) {
        return begun.isBefore(until.plus(AFTERMATH)) && ended.isAfter(from);
    }
}
