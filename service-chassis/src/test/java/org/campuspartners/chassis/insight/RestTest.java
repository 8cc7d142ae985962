package org.campuspartners.chassis.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final BooleanSupplier MORE_TO_COME = () -> true;
    private static final BooleanSupplier NO_MORE = () -> false;

    private final AtomicLong now = new AtomicLong(-5);
    private final Rest rest = new Rest(now::get);

    private boolean pass(Duration time) {
        now.addAndGet(time.toNanos());
        return true;
    }

    @Test
    void who_has_not_worked_needs_none() {
        assertThat(rest.left()).isZero();
    }

    @Test
    void while_more_is_to_come_it_is_three_times_as_long_as_the_work_and_runs_from_its_end() {
        rest.after(() -> pass(Duration.ofMillis(400)), MORE_TO_COME);
        assertThat(rest.left()).isEqualTo(Duration.ofMillis(1_200));

        pass(Duration.ofMillis(1_000));
        assertThat(rest.left()).isEqualTo(Duration.ofMillis(200));

        pass(Duration.ofMillis(1_000));
        assertThat(rest.left()).isZero();
    }

    @Test
    void otherwise_it_is_short_however_long_the_work_took() {
        rest.after(() -> pass(Duration.ofMillis(400)), NO_MORE);
        assertThat(rest.left()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void what_took_no_time_is_rested_from_a_little_and_what_took_long_not_for_ever() {
        rest.after(() -> false, MORE_TO_COME);
        assertThat(rest.left()).isEqualTo(Duration.ofMillis(10));

        rest.after(() -> pass(Duration.ofMinutes(1)), MORE_TO_COME);
        assertThat(rest.left()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void work_that_fails_is_rested_from_as_well() {
        assertThatThrownBy(() -> rest.after(
                        () -> {
                            pass(Duration.ofMillis(100));
                            throw new IllegalStateException("a test says so");
                        },
                        MORE_TO_COME))
                .hasMessage("a test says so");
        assertThat(rest.left()).isEqualTo(Duration.ofMillis(300));
    }
}
