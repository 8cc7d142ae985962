package org.campuspartners.runner.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessTest {

    @TempDir
    Path folder;

    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void a_process_is_found_by_its_number_and_its_start() throws Exception {
        Path file = record(self.pid(), start());

        assertThat(RunningProcess.recordedIn(file)).map(RunningProcess::pid).contains(self.pid());
    }

    @Test
    void a_number_that_was_given_to_another_process_since_is_not_it() throws Exception {
        Path file = record(self.pid(), start().minusSeconds(3600));

        assertThat(RunningProcess.recordedIn(file)).isEmpty();
    }

    @Test
    void a_process_that_has_ended_is_not_found() throws Exception {
        Process process = new ProcessBuilder("true").start();
        Path file = record(process.pid(), Instant.now());
        process.waitFor();

        assertThat(RunningProcess.recordedIn(file)).isEmpty();
    }

    @Test
    void half_a_file_and_no_file_are_no_process() throws Exception {
        Path file = Files.writeString(folder.resolve("half"), self.pid() + "");

        assertThat(RunningProcess.recordedIn(file)).isEmpty();
        assertThat(RunningProcess.recordedIn(folder.resolve("none"))).isEmpty();
    }

    private Instant start() {
        return self.info().startInstant().orElseThrow();
    }

    private Path record(long pid, Instant start) throws Exception {
        return Files.writeString(folder.resolve("p.process"), pid + " " + start.getEpochSecond() + "\n");
    }
}
