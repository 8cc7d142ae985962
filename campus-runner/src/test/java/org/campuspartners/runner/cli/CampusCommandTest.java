package org.campuspartners.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.campuspartners.runner.process.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CampusCommandTest {

    private final StringWriter problems = new StringWriter();
    private final CommandLine campus = CampusCommand.commandLine().setErr(new PrintWriter(problems));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "upp",
                "up --detatch",
                "up extra",
                "kill",
                "kill moodle",
                "logs",
                "token",
                "token stranger",
                "up --port-offset x",
                "up --port-offset -1",
                "up --instances 3",
                "status --clean",
                "term --slowly",
                "term --attach --kill-each",
                "logs feedback -n=-5",
                "import",
                "import no-such-file.zip",
                "import pom.xml --drily",
                "listen --until-quiet 0",
                "listen --until-quiet x",
                "bench relai",
                "bench --rounds 0",
                "storm --seeds 3..1",
                "storm --size 0",
                "storm --mongodb mongodb://localhost",
                "fuzz --kafka localhost:9092",
                "bench --mongodb mongodb://localhost"
            })
    void a_mistyped_command_gets_the_usage_and_exit_2(String line) {
        assertThat(campus.execute(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(problems.toString()).contains("Usage: ./campus");
    }

    @Test
    void what_is_wrong_with_an_import_is_a_line_before_the_usage() {
        assertThat(mistyped("import", "no-such-file.zip")).isEqualTo("There is no file no-such-file.zip");
        assertThat(mistyped("import")).isEqualTo("Missing required parameter: 'FILE.zip'");
        assertThat(mistyped("import", "pom.xml", "--drily")).isEqualTo("Unknown option: '--drily'");
    }

    private String mistyped(String... line) {
        problems.getBuffer().setLength(0);
        assertThat(campus.execute(line)).isEqualTo(2);
        return problems.toString().lines().findFirst().orElseThrow();
    }

    @Test
    void without_options_up_means_the_campus_that_runs(@TempDir Path root) throws IOException {
        Path state = Files.createDirectories(root.resolve(".campus/run")).getParent();
        Files.writeString(state.resolve("campus.properties"), "port-offset=77");
        ProcessHandle self = ProcessHandle.current();
        Path kafka = Files.writeString(
                state.resolve("run/kafka.process"),
                self.pid() + " " + self.info().startInstant().orElseThrow().getEpochSecond());
        System.setProperty("campus.root", root.toString());
        try {
            assertThat(new CampusCommand().options(null).portOffset()).isEqualTo(77);

            Files.delete(kafka);
            assertThat(new CampusCommand().options(null)).isEqualTo(Options.DEFAULTS);
        } finally {
            System.clearProperty("campus.root");
        }
    }

    @Test
    void every_command_of_the_manual_is_there() {
        assertThat(campus.getSubcommands())
                .containsOnlyKeys(
                        "up", "status", "down", "kill", "logs", "term", "import", "fuzz", "listen", "token", "storm",
                        "bench");
    }

    @Test
    void the_script_knows_every_command_before_anything_is_built() throws IOException {
        String commands = Files.readAllLines(Path.of("../campus")).stream()
                .filter(line -> line.contains("$* \" =~"))
                .map(line -> line.substring(line.indexOf('(') + 1, line.indexOf(')')))
                .findFirst()
                .orElseThrow();

        assertThat(commands.split("\\|"))
                .containsExactlyInAnyOrderElementsOf(campus.getSubcommands().keySet());
    }
}
