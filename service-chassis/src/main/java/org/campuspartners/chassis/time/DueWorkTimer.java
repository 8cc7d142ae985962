package org.campuspartners.chassis.time;

import java.time.Duration;
import org.campuspartners.chassis.routine.Routine;
import org.springframework.context.SmartLifecycle;

/** Looks every few seconds of real time for work that fell due. */
final class DueWorkTimer implements SmartLifecycle {

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Duration tick;
    private final Routine looking;

    DueWorkTimer(DueWorkRunner runner, Duration tick) {
        this.tick = tick;
        looking = new Routine("due-work", tick, runner::runDue);
    }

    @Override
    public void start() {
        looking.start(tick);
    }

    @Override
    public void stop() {
        looking.stop(DRAIN);
    }

    @Override
    public boolean isRunning() {
        return looking.isRunning();
    }
}
