package org.campuspartners.chassis.insight;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What lies between two sweeps. While a log is read up they work a quarter of the time at most, so that a group is derived once for
 * many batches. Otherwise they follow almost at once: while they rested, more groups would come to be wanted, and they would take longer.
 */
final class Rest {

    private static final int RESTS = 3;
    private static final long SHORTEST = Duration.ofMillis(10).toNanos();
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanos;
    private volatile long over;

    /** @param nanos a clock that only goes forward */
    Rest(LongSupplier nanos) {
        this.nanos = nanos;
        over = nanos.getAsLong();
    }

    /**
     * Does the work, and begins to rest from it; answers what the work does.
     *
     * @param moreToCome whether a log is being read up; asked when the work is done
     */
    boolean after(BooleanSupplier work, BooleanSupplier moreToCome) {
        long begun = nanos.getAsLong();
        try {
            return work.getAsBoolean();
        } finally {
            long ended = nanos.getAsLong();
            long rests = moreToCome.getAsBoolean() ? RESTS * (ended - begun) : SHORTEST;
            over = ended + Math.clamp(rests, SHORTEST, LONGEST);
        }
    }

    /** How much of it is left; zero when it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, over - nanos.getAsLong()));
    }
}
