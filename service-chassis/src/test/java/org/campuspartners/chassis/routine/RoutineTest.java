package org.campuspartners.chassis.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoutineTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicInteger times = new AtomicInteger();
    private Routine routine = new Routine("counting", SHORT, times::incrementAndGet);

    @AfterEach
    void stop() {
        routine.stop(Duration.ZERO);
    }

    private void untilDone(int more) {
        int before = times.get();
        await().atMost(PATIENCE).until(() -> times.get() >= before + more);
    }

    /** A routine whose first time lasts until it is let go on, and is under way. */
    private void underWayUntil(CountDownLatch goesOn, AtomicBoolean interrupted) {
        routine = new Routine("lasting", LONG, () -> {
            times.incrementAndGet();
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        });
        routine.start();
        await().atMost(PATIENCE).until(() -> times.get() == 1);
    }

    @Test
    void it_does_its_work_again_and_again_on_a_thread_that_bears_its_name() {
        AtomicBoolean named = new AtomicBoolean();
        routine = new Routine("counting", SHORT, () -> {
            named.set(Thread.currentThread().getName().equals("counting")
                    && Thread.currentThread().isDaemon());
            times.incrementAndGet();
        });
        routine.start();
        untilDone(3);
        assertThat(named).isTrue();
        assertThat(routine.isRunning()).isTrue();
    }

    @Test
    void what_fails_ends_nothing() {
        routine = new Routine("failing", SHORT, () -> {
            if (times.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("this time");
            }
            throw new AssertionError("this time");
        });
        routine.start();
        untilDone(4);
    }

    @Test
    void it_begins_as_late_as_it_is_told() {
        CountDownLatch once = new CountDownLatch(1);
        routine.start(LONG);
        assertThat(routine.doOnce(once::countDown)).isTrue();
        await().atMost(PATIENCE).until(() -> once.getCount() == 0);
        assertThat(times).hasValue(0);
    }

    @Test
    void what_is_to_be_done_once_is_done_though_what_was_before_it_failed() {
        CountDownLatch once = new CountDownLatch(1);
        routine.start(LONG);
        routine.doOnce(() -> {
            throw new IllegalStateException("the one before");
        });
        routine.doOnce(once::countDown, SHORT);
        await().atMost(PATIENCE).until(() -> once.getCount() == 0);
    }

    @Test
    void where_it_is_not_running_nothing_is_done_once_and_that_is_said() {
        assertThat(routine.doOnce(times::incrementAndGet)).isFalse();
        routine.start();
        routine.stop(PATIENCE);
        int before = times.get();
        assertThat(routine.isRunning()).isFalse();
        assertThat(routine.doOnce(times::incrementAndGet)).isFalse();
        assertThat(times).hasValue(before);
    }

    @Test
    void a_stop_waits_for_what_is_under_way_and_for_what_was_to_be_done_once() {
        CountDownLatch goesOn = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        underWayUntil(goesOn, interrupted);
        routine.doOnce(times::incrementAndGet);
        Thread.ofVirtual().start(() -> {
            await().atMost(PATIENCE).until(() -> !routine.isRunning());
            goesOn.countDown();
        });

        assertThat(routine.stop(PATIENCE)).isTrue();
        assertThat(times).hasValue(2);
        assertThat(interrupted).isFalse();
    }

    @Test
    void a_stop_does_not_wait_for_what_was_to_be_done_later() {
        routine.start(LONG);
        routine.doOnce(times::incrementAndGet, LONG);

        assertThat(routine.stop(PATIENCE)).isTrue();

        assertThat(times).hasValue(0);
    }

    @Test
    void a_stop_interrupts_what_does_not_end_in_time_and_says_so() {
        AtomicBoolean interrupted = new AtomicBoolean();
        underWayUntil(new CountDownLatch(1), interrupted);

        assertThat(routine.stop(SHORT)).isFalse();
        await().atMost(PATIENCE).untilTrue(interrupted);
    }

    @Test
    void stopped_it_can_be_started_again() {
        routine.start();
        untilDone(1);
        routine.stop(PATIENCE);
        routine.start();
        untilDone(1);
    }
}
