package org.campuspartners.feedback.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.chassis.time.DueWork;
import org.springframework.stereotype.Component;

/**
 * Asks each pool when its term is over, at the first moment of the day after. What ended long ago is asked by hand alone, so that
 * a new instrument, or an old log, doesn't ask everybody about everything.
 */
@Component
class TermEnds implements DueWork {

    private static final Duration LATE = Duration.ofDays(31);

    private final Pools pools;
    private final DomainClock clock;

    TermEnds(Pools pools, DomainClock clock) {
        this.pools = pools;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ask the pools of a term that ended";
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return due(until).stream().map(this::end).findFirst();
    }

    @Override
    public void run(Instant at) {
        DueWork.each(due(at), pools::ask);
    }

    private List<TermPool> due(Instant until) {
        Instant from = clock.instant().minus(LATE);
        return pools.all().stream()
                .filter(pool -> !end(pool).isAfter(until) && end(pool).isAfter(from))
                .filter(pools::isUnasked)
                .toList();
    }

    private Instant end(TermPool pool) {
        return pool.ends().atStartOfDay(clock.zone()).toInstant();
    }
}
