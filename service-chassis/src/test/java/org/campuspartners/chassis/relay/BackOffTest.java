package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** R3: each failing aggregate waits by itself. */
class BackOffTest {

    private static final Turn.Ref FAILING = new Turn.Ref("tallies", "a");
    private static final Turn.Ref OTHER = new Turn.Ref("tallies", "b");

    private final AtomicLong now = new AtomicLong();
    private final BackOff backOff = new BackOff(Duration.ofSeconds(3), now::get);

    @Test
    void r3_only_the_aggregate_that_failed_waits() {
        backOff.failed(FAILING, "away");
        assertThat(backOff.holds(FAILING)).isTrue();
        assertThat(backOff.holds(OTHER)).isFalse();
    }

    @Test
    void the_pause_doubles_up_to_its_bound() {
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofMillis(500));
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofSeconds(2));
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofSeconds(3));
        assertThat(pauseAfterFailure()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_success_ends_it() {
        backOff.failed(FAILING, "away");
        backOff.succeeded(FAILING);
        assertThat(backOff.holds(FAILING)).isFalse();
    }

    private Duration pauseAfterFailure() {
        backOff.failed(FAILING, "away");
        Duration pause = Duration.ZERO;
        while (backOff.holds(FAILING)) {
            now.addAndGet(Duration.ofMillis(100).toNanos());
            pause = pause.plusMillis(100);
        }
        return pause;
    }
}
