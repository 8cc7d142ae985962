package org.campuspartners.chassis.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Domain time: dates, nights, closing, the time of an event. It runs with real time, ahead of it by an offset that only
 * grows. Token expiry, timeouts, back-off and logs stay on real time.
 */
public final class DomainClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;
    private final Consumer<Duration> kept;

    /**
     * @param zone the institution's zone, in which its days begin and end
     * @param offset how far ahead of real time to start; not negative
     */
    public DomainClock(Clock real, ZoneId zone, Duration offset) {
        this(real, zone, offset, unkept -> {});
    }

    /** @param kept is given each offset before anybody sees its time; where it throws, the clock stays where it is */
    DomainClock(Clock real, ZoneId zone, Duration offset, Consumer<Duration> kept) {
        this(real, zone, new AtomicReference<>(offset), kept);
        if (offset.isNegative()) {
            throw new IllegalArgumentException("The clock's offset is forward only, and this one is " + offset);
        }
    }

    private DomainClock(Clock real, ZoneId zone, AtomicReference<Duration> offset, Consumer<Duration> kept) {
        this.real = real;
        this.zone = zone;
        this.offset = offset;
        this.kept = kept;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The institution's zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Today, where the institution is. */
    public LocalDate today() {
        return LocalDate.now(this);
    }

    /** The current day in UTC, the only time that an event about anonymous feedback may carry. */
    public LocalDate dayInUtc() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    /** The same time in another zone; it follows every move of this one. */
    @Override
    public Clock withZone(ZoneId other) {
        return new DomainClock(real, other, offset, kept);
    }

    public Duration offset() {
        return offset.get();
    }

    /** Moves on to the instant given; stays where it is if that has passed. */
    void advanceTo(Instant to) {
        Duration ahead = Duration.between(real.instant(), to);
        kept.accept(ahead);
        offset.accumulateAndGet(ahead, (held, wanted) -> wanted.compareTo(held) > 0 ? wanted : held);
    }
}
