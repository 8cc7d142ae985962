package org.campuspartners.runner.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

    @TempDir
    Path folder;

    @Test
    void forgetting_keeps_the_programs_that_somebody_put_there() throws Exception {
        CampusHome home = CampusHome.of(folder);
        Path program =
                Files.writeString(Files.createDirectories(home.programs()).resolve("mongod"), "");
        Files.writeString(Files.createDirectories(home.keys()).resolve("a"), "");
        Files.writeString(home.clock(), "PT1H");

        new State(home).forget();

        assertThat(program).exists();
        assertThat(home.keys()).doesNotExist();
        assertThat(home.clock()).doesNotExist();
    }

    @Test
    void the_options_of_a_run_are_there_for_the_commands_that_follow() {
        CampusHome home = CampusHome.of(folder);
        Options options = new Options(100, Optional.of("mongodb://u:p%3D@h/?a=b#c"), Optional.of("k:9092"), 2, true);

        RunFile.of(home).write(new RunFile.Run(options, new RunFile.Stores("h", "k:9092"), "given"));

        assertThat(Campus.of(home).options()).isEqualTo(options);
        assertThat(Campus.of(home).kafka()).isEqualTo("k:9092");
    }
}
