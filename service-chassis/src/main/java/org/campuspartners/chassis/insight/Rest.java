package org.campuspartners.chassis.insight;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What lies between two sweeps: a log that is read at full speed has a group derived once for many of its batches. Sweeps that find
 * much work little more than a quarter of the time; those that find a group or two follow almost at once, as they would otherwise grow
 * while they rest. What is marked after a longer pause is derived at once.
 */
final class Rest {

    private static final int RESTS = 3;
    /** How much of a sweep is not rested from. */
    private static final long FREE = Duration.ofMillis(25).toNanos();

    private static final long SHORTEST = Duration.ofMillis(10).toNanos();
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanos;
    private volatile long over;

    /** @param nanos a clock that only goes forward */
    Rest(LongSupplier nanos) {
        this.nanos = nanos;
        over = nanos.getAsLong();
    }

    /** Does the work, and begins to rest from it; answers what the work does. */
    boolean after(BooleanSupplier work) {
        long begun = nanos.getAsLong();
        try {
            return work.getAsBoolean();
        } finally {
            long ended = nanos.getAsLong();
            over = ended + Math.clamp(RESTS * (ended - begun - FREE), SHORTEST, LONGEST);
        }
    }

    /** How much of it is left; zero when it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, over - nanos.getAsLong()));
    }
}
