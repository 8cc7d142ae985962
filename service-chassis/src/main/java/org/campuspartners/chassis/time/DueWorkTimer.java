package org.campuspartners.chassis.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds of real time for work that fell due. */
final class DueWorkTimer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkTimer.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final DueWorkRunner runner;
    private final Duration tick;
    private volatile ScheduledExecutorService timer;

    DueWorkTimer(DueWorkRunner runner, Duration tick) {
        this.runner = runner;
        this.tick = tick;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("due-work").factory());
        timer.scheduleWithFixedDelay(this::tick, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            runner.runDue();
        } catch (RuntimeException failure) {
            LOG.warn("Looking for due work failed; it will be looked for again in {}", tick, failure);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = timer;
        timer = null;
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
