package org.campuspartners.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.observe.ConfigurationFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A clock that was moved, over the death of its service. */
class KeptClockTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private Path file;
    private ApplicationContextRunner service;

    @BeforeEach
    void given_a_service_whose_clock_is_kept() {
        file = folder.resolve("offset");
        service = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(DomainTimeAutoConfiguration.class))
                .withPropertyValues("campus.zone=Europe/London", "campus.clock.file=" + file);
    }

    @Test
    void a_service_that_starts_again_starts_with_the_time_that_it_had() {
        Instant to = Instant.now().plus(Duration.ofDays(30));

        movable().run(first -> first.getBean(DueWorkRunner.class).moveTo(to, BOUND));

        movable().run(again -> assertThat(again.getBean(DomainClock.class).instant())
                .isAfterOrEqualTo(to));
    }

    @Test
    void of_what_is_kept_and_what_is_said_the_later_counts() {
        movable().withPropertyValues("campus.clock.offset=P3D").run(first -> assertThat(
                        first.getBean(DomainClock.class).offset())
                .isEqualTo(Duration.ofDays(3)));

        movable().withPropertyValues("campus.clock.offset=P2D").run(again -> assertThat(
                        again.getBean(DomainClock.class).offset())
                .isEqualTo(Duration.ofDays(3)));
        movable().withPropertyValues("campus.clock.offset=P9D").run(again -> assertThat(
                        again.getBean(DomainClock.class).offset())
                .isEqualTo(Duration.ofDays(9)));
    }

    @Test
    void each_date_on_the_way_is_kept_before_anybody_works_on_it() {
        Instant due = Instant.now().plus(Duration.ofDays(5));
        List<Duration> kept = new ArrayList<>();

        movable()
                .withBean(DueWork.class, () -> due(due, () -> kept.add(kept())))
                .run(context -> context.getBean(DueWorkRunner.class).moveTo(due.plus(Duration.ofDays(5)), BOUND));

        assertThat(kept).singleElement().satisfies(offset -> assertThat(offset)
                .isBetween(Duration.ofDays(5).minusMinutes(1), Duration.ofDays(5)));
        assertThat(kept()).isGreaterThan(Duration.ofDays(9));
    }

    @Test
    void a_file_that_cannot_be_written_or_holds_something_else_ends_the_start() throws Exception {
        movable()
                .withPropertyValues("campus.clock.file=" + folder.resolve("nowhere/offset"))
                .run(context -> refused(context.getStartupFailure(), "campus.clock.file can't be used"));

        Files.writeString(file, "soon");
        movable().run(context -> refused(context.getStartupFailure(), "campus.clock.file can't be used"));
    }

    @Test
    void a_file_without_leave_to_move_the_clock_is_refused() {
        service.run(context ->
                refused(context.getStartupFailure(), "campus.clock.file is set, but campus.clock.movable is not true"));
    }

    private ApplicationContextRunner movable() {
        return service.withPropertyValues("campus.clock.movable=true");
    }

    private Duration kept() {
        return new OffsetFile(file).raise(Duration.ZERO);
    }

    private static void refused(Throwable failure, String words) {
        assertThat(failure).rootCause().isInstanceOf(ConfigurationFault.class).hasMessageContaining(words);
    }

    private static DueWork due(Instant at, Runnable work) {
        boolean[] done = {false};
        return new DueWork() {
            @Override
            public String name() {
                return "planned";
            }

            @Override
            public Optional<Instant> nextDue(Instant until) {
                return Optional.of(at).filter(due -> !done[0] && !due.isAfter(until));
            }

            @Override
            public void run(Instant due) {
                work.run();
                done[0] = true;
            }
        };
    }
}
