package org.campuspartners.chassis.architecture.samples.decider;

import java.time.Instant;

/** A sample that breaks {@code ONLY_DOMAIN_TIME_DECIDES}. */
public class AsksTheClock {
    public Instant decidedAt() {
        return Instant.now();
    }
}
