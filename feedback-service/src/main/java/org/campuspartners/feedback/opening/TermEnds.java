package org.campuspartners.feedback.opening;

import java.time.Instant;
import java.util.Optional;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.chassis.time.DueWork;
import org.springframework.stereotype.Component;

/** Asks each pool when its term is over, at the first moment of the day after. */
@Component
class TermEnds implements DueWork {

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
        return pools.all().stream()
                .filter(pool -> !end(pool).isAfter(until))
                .filter(pools::isUnasked)
                .map(this::end)
                .findFirst();
    }

    @Override
    public void run(Instant at) {
        pools.all().stream()
                .filter(pool -> !end(pool).isAfter(at))
                .filter(pools::isUnasked)
                .forEach(pools::ask);
    }

    private Instant end(TermPool pool) {
        return pool.ends().atStartOfDay(clock.zone()).toInstant();
    }
}
