package org.campuspartners.runner.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.Down;
import org.campuspartners.runner.campus.FreeOffset;
import org.campuspartners.runner.campus.Up;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A little of {@code ./campus fuzz}, on a campus on which nothing has happened yet. */
@Tag("processes")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Tag("long")
class FuzzIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final String WHO = "coordinator";
    private static final Duration LENGTH = Duration.ofSeconds(45);

    /** Stays where something was found, with what was. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path state;

    @Test
    void nothing_is_found() {
        Console console = Console.terminal();
        Schemathesis schemathesis = installed(console);
        CampusHome home = new CampusHome(PROJECT, state);
        Options options = Options.at(FreeOffset.find());
        Campus campus = Campus.with(home, options, console);
        try {
            new Up(home, options, console).run(false);
            Map<Part, Tally> tallies = new Fuzzing(schemathesis, campus, state.resolve("results"), console)
                    .run(List.of(WHO), LENGTH, 1)
                    .get(WHO);
            assertThat(tallies.values()).as("see %s", state).allMatch(tally -> tally.findings() == 0);
            assertThat(tallies.values()).anyMatch(tally -> tally.requests() > 0);
        } finally {
            new Down(campus).run(false);
        }
    }

    private static Schemathesis installed(Console console) {
        try {
            return Schemathesis.installed(CampusHome.of(PROJECT), console);
        } catch (CampusProblem missing) {
            return abort("Not fuzzed: " + missing.getMessage());
        }
    }
}
