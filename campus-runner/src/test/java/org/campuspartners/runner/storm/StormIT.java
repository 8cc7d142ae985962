package org.campuspartners.runner.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.FreeOffset;
import org.campuspartners.runner.mongo.Mongo;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.storm.check.Violation.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A storm that the services stand, and storms in which a broken rule is found. */
@Tag("long")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class StormIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    /** Each of the plants is found within as many. */
    private static final int SEEDS = 4;

    private static final Set<Kind> HARM =
            Set.of(Kind.LOST, Kind.DOUBLED, Kind.REORDERED, Kind.REFUSED_YET_APPLIED, Kind.INVENTED, Kind.NOT_PLAYED);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Campus campus;

    @AfterEach
    void stop() {
        if (campus != null) {
            campus.stop();
        }
    }

    @Test
    void nothing_is_lost_doubled_or_reordered_and_nothing_refused_is_applied() {
        Result result = storm(PROJECT, 1);

        assertThat(result.violations()).as(said()).isEmpty();
        assertThat(result.refused()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Plant.class)
    void a_broken_rule_is_found(Plant plant) throws Exception {
        Path root = plant.in(folder.resolve("planted"));

        Result result = storm(root, 1);
        for (long seed = 2; result.isClean() && seed <= SEEDS; seed++) {
            result = storm(root, seed);
        }

        System.out.println(plant + ": " + result + "\n  " + String.join("\n  ", result.violations()));
        assertThat(result.found().keySet()).as(said()).containsAnyElementsOf(HARM);
    }

    private Result storm(Path root, long seed) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        CampusHome home = new CampusHome(root, folder.resolve("state"));
        Options options = Options.at(FreeOffset.find()).withInstances(2);
        assumeTrue(
                Mongo.choose(home, options, System.getenv("PATH"), "").kind().equals("mongod"),
                "a storm needs a mongod");
        campus = Campus.with(home, options, new Console(out, out));
        Result result = new Storm(campus, seed, 1).run("test");
        campus.stop();
        return result;
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
