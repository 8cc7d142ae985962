package org.campuspartners.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DueWorkRunnerTest {

    private static final Instant START = Instant.parse("2026-09-21T08:00:00Z");
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final Duration NO_TIME = Duration.ofMillis(150);

    private final DomainClock clock = clock(Duration.ZERO);
    private final List<String> done = new ArrayList<>();

    private static DomainClock clock(Duration offset) {
        return new DomainClock(Clock.fixed(START, ZoneOffset.UTC), ZoneId.of("Europe/London"), offset);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /** Work due at some instants; the first attempts, as many as told, fail. */
    private class Planned implements DueWork {
        private final String name;
        private final TreeSet<Instant> due = new TreeSet<>();
        private int failures;

        Planned(String name, int... days) {
            this.name = name;
            for (int day : days) {
                due.add(day(day));
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Optional<Instant> nextDue(Instant until) {
            return due.stream().findFirst().filter(at -> !at.isAfter(until));
        }

        @Override
        public void run(Instant at) {
            if (failures-- > 0) {
                throw new IllegalStateException("not yet");
            }
            assertThat(clock.instant()).isEqualTo(at);
            due.remove(at);
            done.add(name + " " + Duration.between(START, at).toDays());
        }
    }

    @Test
    void a_move_does_all_due_work_in_date_order_and_steps_the_clock_to_each_date() throws Exception {
        DueWorkRunner runner =
                new DueWorkRunner(clock, List.of(new Planned("close", 8, 15, 40), new Planned("announce", 3, 8, 20)));
        assertThat(runner.moveTo(day(30), BOUND)).isEmpty();
        assertThat(done).containsExactly("announce 3", "announce 8", "close 8", "close 15", "announce 20");
        assertThat(clock.instant()).isEqualTo(day(30));
    }

    @Test
    void work_that_other_work_brings_up_on_the_way_is_done_in_its_turn() throws Exception {
        Planned second = new Planned("second");
        Planned first = new Planned("first", 1, 9) {
            @Override
            public void run(Instant at) {
                super.run(at);
                if (at.equals(day(1))) {
                    second.due.add(day(5));
                }
            }
        };
        new DueWorkRunner(clock, List.of(second, first)).moveTo(day(10), BOUND);
        assertThat(done).containsExactly("first 1", "second 5", "first 9");
    }

    @Test
    void work_that_fails_is_run_again_before_the_clock_goes_on() throws Exception {
        Planned shaky = new Planned("shaky", 2);
        shaky.failures = 2;
        new DueWorkRunner(clock, List.of(shaky, new Planned("later", 3))).moveTo(day(4), BOUND);
        assertThat(done).containsExactly("shaky 2", "later 3");
    }

    @Test
    void a_move_that_takes_too_long_stops_at_the_work_that_is_waiting_and_goes_on_when_asked_again() throws Exception {
        Planned stuck = new Planned("stuck", 2);
        stuck.failures = Integer.MAX_VALUE;
        DueWorkRunner runner = new DueWorkRunner(clock, List.of(stuck, new Planned("later", 3)));
        assertThat(runner.moveTo(day(4), NO_TIME)).hasValue("stuck, due " + day(2));
        assertThat(clock.instant()).isEqualTo(day(2));
        assertThat(done).isEmpty();
        stuck.failures = 0;
        assertThat(runner.moveTo(day(4), BOUND)).isEmpty();
        assertThat(done).containsExactly("stuck 2", "later 3");
    }

    @Test
    void a_move_whose_work_ends_late_says_nothing_is_waiting_only_when_it_is_there() throws Exception {
        assertThat(new DueWorkRunner(clock, List.of()).moveTo(day(1), Duration.ZERO))
                .isEmpty();
        assertThat(clock.instant()).isEqualTo(day(1));
    }

    @Test
    void by_itself_time_brings_up_what_is_due_by_now_and_one_failing_work_holds_up_no_other() {
        DomainClock later = clock(Duration.ofDays(10));
        List<String> ran = new ArrayList<>();
        DueWork failing = work("failing", day(1), at -> {
            throw new IllegalStateException("never");
        });
        TreeSet<Instant> due = new TreeSet<>(List.of(day(2), day(10), day(11)));
        DueWork working = new DueWork() {
            @Override
            public String name() {
                return "working";
            }

            @Override
            public Optional<Instant> nextDue(Instant until) {
                return due.stream().findFirst().filter(at -> !at.isAfter(until));
            }

            @Override
            public void run(Instant at) {
                ran.add(at.toString());
                due.remove(at);
            }
        };
        DueWorkRunner runner = new DueWorkRunner(later, List.of(failing, working));
        assertThat(runner.behind()).contains("failing, due " + day(1));
        runner.runDue();
        assertThat(ran).containsExactly(day(2).toString(), day(10).toString());
        assertThat(later.instant()).isEqualTo(day(10));
    }

    private static DueWork work(String name, Instant due, Consumer<Instant> act) {
        return new DueWork() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Instant> nextDue(Instant until) {
                return due.isAfter(until) ? Optional.empty() : Optional.of(due);
            }

            @Override
            public void run(Instant at) {
                act.accept(at);
            }
        };
    }

    @Test
    void the_clock_never_goes_back() {
        clock.advanceTo(day(5));
        clock.advanceTo(day(2));
        assertThat(clock.instant()).isEqualTo(day(5));
        assertThatThrownBy(() -> clock(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_begins_where_the_institution_is() {
        DomainClock late = new DomainClock(
                Clock.fixed(Instant.parse("2026-06-30T23:30:00Z"), ZoneOffset.UTC),
                ZoneId.of("Europe/London"),
                Duration.ZERO);
        assertThat(late.today()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void the_same_clock_seen_from_another_zone_follows_its_moves() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.advanceTo(day(5));
        assertThat(utc.instant()).isEqualTo(day(5));
    }
}
