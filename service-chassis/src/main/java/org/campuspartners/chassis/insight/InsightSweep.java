package org.campuspartners.chassis.insight;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.campuspartners.chassis.routine.Routine;
import org.springframework.context.SmartLifecycle;

/** Derives what is wanted: soon after this instance marked it, and by a timer what another instance left behind. */
final class InsightSweep implements SmartLifecycle {

    /** A quarter of the time at most: a log that is read at full speed has a group derived once for many of its batches. */
    private static final int RESTS = 3;

    private static final long SHORTEST = Duration.ofMillis(10).toNanos();
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    private final InsightStore store;
    private final Routine sweeping;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile long lastTook;

    InsightSweep(InsightStore store, Duration interval) {
        this.store = store;
        sweeping = new Routine("insights", interval, this::sweep);
        store.whenWanted(this::soon);
    }

    @Override
    public void start() {
        sweeping.start();
    }

    private void soon() {
        Duration rest = Duration.ofNanos(Math.clamp(RESTS * lastTook, SHORTEST, LONGEST));
        if (due.compareAndSet(false, true) && !sweeping.doOnce(this::sweep, rest)) {
            due.set(false);
        }
    }

    private void sweep() {
        due.set(false);
        long begun = System.nanoTime();
        boolean more = store.sweep();
        lastTook = System.nanoTime() - begun;
        if (more) {
            soon();
        }
    }

    @Override
    public void stop() {
        sweeping.stop(Duration.ofSeconds(10));
    }

    @Override
    public boolean isRunning() {
        return sweeping.isRunning();
    }
}
