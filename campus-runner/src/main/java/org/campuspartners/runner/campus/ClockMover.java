package org.campuspartners.runner.campus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Moves domain time forward on every instance of every service. The offset is kept before anybody is told, so that whoever
 * starts in the middle of a move starts with the new time.
 */
public final class ClockMover {

    private final Campus campus;
    private final Clock real = Clock.systemUTC();

    ClockMover(Campus campus) {
        this.campus = campus;
    }

    /** Domain time as it is kept. */
    public Instant now() {
        return real.instant().plus(offset());
    }

    /** How far domain time is ahead of real time. */
    public Duration offset() {
        return ClockFile.at(campus.home().clock()).offset();
    }

    /**
     * Moves domain time to that instant and returns when every service has done the work that was due up to it. An instant
     * that has passed moves nothing, but is told to every service again.
     */
    public void moveTo(Instant to) {
        throw new UnsupportedOperationException();
    }
}
