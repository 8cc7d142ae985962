package org.campuspartners.runner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    private static final Ready NEVER = new Ready() {
        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public String where() {
            return "never";
        }
    };

    @TempDir
    Path folder;

    private Processes processes;
    private CampusHome home;

    @BeforeEach
    void given_a_campus() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        home = CampusHome.of(folder);
        processes = new Processes(home, new Await(new Console(nowhere, nowhere)));
    }

    @AfterEach
    void nothing_is_left() {
        for (Part part : Part.values()) {
            processes.kill(part);
        }
    }

    @Test
    void a_started_program_runs_until_it_is_stopped() {
        processes.start(Part.KAFKA, List.of("sleep", "60"), Map.of());
        assertThat(processes.isRunning(Part.KAFKA)).isTrue();

        RunningProcess process = processes.find(Part.KAFKA).orElseThrow();
        processes.stop(List.of(Part.KAFKA));

        assertThat(process.isAlive()).isFalse();
        assertThat(processes.isRunning(Part.KAFKA)).isFalse();
    }

    @Test
    void another_runner_finds_what_a_killed_one_has_started() {
        processes.start(Part.FEEDBACK, List.of("sleep", "60"), Map.of());

        Processes other = new Processes(home, new Await(Console.terminal()));

        assertThat(other.isRunning(Part.FEEDBACK)).isTrue();
    }

    @Test
    void a_program_stands_in_a_process_group_of_its_own() throws Exception {
        processes.start(Part.FEEDBACK, List.of("sh", "-c", "ps -o pgid= -p $$; sleep 60"), Map.of());
        long pid = processes.find(Part.FEEDBACK).orElseThrow().pid();

        new Await(Console.terminal()).until("a line", Duration.ofSeconds(5), () -> !new LogFile(home.log(Part.FEEDBACK))
                .lastLines(0, 1)
                .isEmpty());

        assertThat(Files.readString(home.log(Part.FEEDBACK)).strip()).isEqualTo(Long.toString(pid));
    }

    @Test
    void the_environment_is_the_one_given_without_the_options_of_the_campus() {
        processes.start(
                Part.FEEDBACK,
                List.of("sh", "-c", "echo \"$GREETING.$CAMPUS_MONGODB\"; sleep 60"),
                Map.of("GREETING", "hello"));

        boolean said = new Await(Console.terminal())
                .until("a line", Duration.ofSeconds(5), () -> new LogFile(home.log(Part.FEEDBACK))
                        .lastLines(0, 1)
                        .contains("hello."));

        assertThat(said).isTrue();
    }

    @Test
    void a_program_that_ends_at_its_start_shows_its_last_words() {
        String program = "echo from an earlier run >&2; exit 1";
        long first = processes.start(Part.ANALYTICS, List.of("sh", "-c", program), Map.of());
        assertThatThrownBy(() -> processes.awaitReady(Part.ANALYTICS, NEVER, Duration.ofSeconds(5), first))
                .isInstanceOf(CampusProblem.class);

        String second = "echo CAMPUS_PERSON_SECRET is not set >&2; printf '\\tat a.B.c(D.java:1)\\n'; exit 1";
        long since = processes.start(Part.ANALYTICS, List.of("sh", "-c", second), Map.of());

        assertThatThrownBy(() -> processes.awaitReady(Part.ANALYTICS, NEVER, Duration.ofSeconds(5), since))
                .isInstanceOf(CampusProblem.class)
                .hasMessageContaining("analytics ended before it was ready")
                .hasMessageContaining("CAMPUS_PERSON_SECRET is not set")
                .hasMessageNotContaining("earlier run")
                .hasMessageNotContaining("D.java");
    }

    @Test
    void a_program_that_is_never_ready_is_waited_for_within_bounds() {
        long since = processes.start(Part.ANALYTICS, List.of("sleep", "60"), Map.of());

        assertThatThrownBy(() -> processes.awaitReady(Part.ANALYTICS, NEVER, Duration.ofMillis(300), since))
                .hasMessageContaining("analytics is not ready");
    }

    @Test
    void a_killed_program_is_gone_at_once() {
        processes.start(Part.PARTNERSHIP, List.of("sh", "-c", "trap '' TERM; sleep 60"), Map.of());

        processes.kill(Part.PARTNERSHIP);

        assertThat(processes.isRunning(Part.PARTNERSHIP)).isFalse();
    }
}
