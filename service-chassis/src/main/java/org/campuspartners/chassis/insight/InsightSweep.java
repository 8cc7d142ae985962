package org.campuspartners.chassis.insight;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Derives what is wanted, again and again. */
final class InsightSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InsightSweep.class);

    private final InsightStore store;
    private final Duration interval;
    private volatile ScheduledExecutorService thread;

    InsightSweep(InsightStore store, Duration interval) {
        this.store = store;
        this.interval = interval;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("insights").daemon().factory());
        thread.scheduleWithFixedDelay(this::sweep, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            store.sweep();
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
