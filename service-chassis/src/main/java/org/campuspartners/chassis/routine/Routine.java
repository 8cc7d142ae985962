package org.campuspartners.chassis.routine;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again, in real time, by one thread of its own: a pause lies between the end of one time and the
 * beginning of the next. What fails is logged and ends nothing. The thread keeps no process alive, and a routine that was stopped
 * can be started again.
 */
public final class Routine {

    private static final Logger LOG = LoggerFactory.getLogger(Routine.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private volatile ScheduledThreadPoolExecutor thread;

    /** A routine that is not started yet; the thread bears its name. */
    public Routine(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /** Begins at once. */
    public void start() {
        start(Duration.ZERO);
    }

    /** Begins after the time given. */
    public void start(Duration first) {
        thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).daemon().factory());
        thread.scheduleWithFixedDelay(surviving(work), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether it was started and not stopped; false from the beginning of a stop on. */
    public boolean isRunning() {
        return thread != null;
    }

    /**
     * Has the same thread do this once, as soon as it is free.
     *
     * @return false where the routine isn't running, and nothing will be done
     */
    public boolean doOnce(Runnable errand) {
        return doOnce(errand, Duration.ZERO);
    }

    /**
     * Has the same thread do this once, when the time given has passed and it is free.
     *
     * @return false where the routine isn't running, and nothing will be done
     */
    public boolean doOnce(Runnable errand, Duration in) {
        ScheduledThreadPoolExecutor running = thread;
        if (running == null) {
            return false;
        }
        try {
            running.schedule(surviving(errand), in.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }

    /**
     * Begins the work no more, and waits for what is under way and what was to be done once by now; past the time given it is
     * interrupted. What was to be done later is not.
     *
     * @return whether all of it came to its end
     */
    public boolean stop(Duration within) {
        ScheduledThreadPoolExecutor stopping = thread;
        thread = null;
        if (stopping == null) {
            return true;
        }
        stopping.getQueue().removeIf(task -> ((Delayed) task).getDelay(TimeUnit.NANOSECONDS) > 0);
        stopping.shutdown();
        try {
            if (stopping.awaitTermination(within.toNanos(), TimeUnit.NANOSECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopping.shutdownNow();
        return false;
    }

    private Runnable surviving(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                LOG.warn("{} failed this time, and goes on", name, e);
            }
        };
    }
}
