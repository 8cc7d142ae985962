package org.campuspartners.chassis.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what has fallen due, in date order across all due work of the service, one at a time in this instance. */
final class DueWorkRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkRunner.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final DomainClock clock;
    private final List<DueWork> works;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Condition again = turn.newCondition();

    DueWorkRunner(DomainClock clock, List<DueWork> works) {
        this.clock = clock;
        this.works = List.copyOf(works);
    }

    /** One piece of work, due at one instant. */
    private record Due(Instant at, DueWork work) {
        static final Comparator<Due> IN_ORDER =
                Comparator.comparing(Due::at).thenComparing(due -> due.work().name());

        String inWords() {
            return work.name() + ", due " + at;
        }
    }

    /** Runs what is due by now. What fails, or stays unfinished, is left for the next time and holds up nothing else. */
    void runDue() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            Set<DueWork> left = new HashSet<>();
            Instant now = clock.instant();
            for (Optional<Due> next = next(now, left); next.isPresent(); next = next(now, left)) {
                Due due = next.get();
                if (!ran(due) || stillDue(due)) {
                    left.add(due.work());
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Moves the clock on to the instant given, by way of each instant at which work is due, when that work is finished.
     *
     * @return what is still waiting when the bound has passed; empty when the clock is there and all is done
     */
    Optional<String> moveTo(Instant to, Duration bound) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        if (!turn.tryLock(bound.toNanos(), TimeUnit.NANOSECONDS)) {
            return Optional.of("another move of the clock");
        }
        try {
            while (true) {
                Optional<Due> next = next(to, Set.of());
                if (next.isEmpty()) {
                    clock.advanceTo(to);
                    return Optional.empty();
                }
                Due due = next.get();
                clock.advanceTo(due.at());
                boolean finished = ran(due) && !stillDue(due);
                if (System.nanoTime() >= end) {
                    return Optional.of(due.inWords());
                }
                if (!finished) {
                    again.awaitNanos(PAUSE.toNanos());
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** The first work that is due by now and unfinished. */
    Optional<String> behind() {
        return next(clock.instant(), Set.of()).map(Due::inWords);
    }

    private Optional<Due> next(Instant until, Set<DueWork> except) {
        return works.stream()
                .filter(work -> !except.contains(work))
                .flatMap(work -> due(work, until).stream())
                .min(Due.IN_ORDER);
    }

    private static Optional<Due> due(DueWork work, Instant until) {
        return work.nextDue(until).filter(at -> !at.isAfter(until)).map(at -> new Due(at, work));
    }

    private static boolean stillDue(Due due) {
        return due.work().nextDue(due.at()).isPresent();
    }

    private static boolean ran(Due due) {
        try {
            due.work().run(due.at());
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("{}, due {}, failed and will be run again", due.work().name(), due.at(), failure);
            return false;
        }
    }
}
