package org.campuspartners.chassis.insight;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Derives what is wanted: soon after this instance marked it, and by a timer what another instance left behind. */
final class InsightSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InsightSweep.class);

    /** A quarter of the time at most: a log that is read at full speed has a group derived once for many of its batches. */
    private static final int RESTS = 3;

    private static final long SHORTEST = Duration.ofMillis(10).toNanos();
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    private final InsightStore store;
    private final Duration interval;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile ScheduledExecutorService thread;
    private volatile long lastTook;

    InsightSweep(InsightStore store, Duration interval) {
        this.store = store;
        this.interval = interval;
        store.whenWanted(this::soon);
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("insights").daemon().factory());
        thread.scheduleWithFixedDelay(this::sweep, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void soon() {
        ScheduledExecutorService running = thread;
        if (running == null || !due.compareAndSet(false, true)) {
            return;
        }
        try {
            running.schedule(this::sweep, Math.clamp(RESTS * lastTook, SHORTEST, LONGEST), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopping) {
            due.set(false);
        }
    }

    private void sweep() {
        due.set(false);
        long begun = System.nanoTime();
        try {
            boolean more = store.sweep();
            lastTook = System.nanoTime() - begun;
            if (more) {
                soon();
            }
        } catch (RuntimeException e) {
            LOG.warn("no insight was derived this time", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = thread;
        thread = null;
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(10, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
