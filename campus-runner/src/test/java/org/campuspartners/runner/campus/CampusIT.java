package org.campuspartners.runner.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.LogFile;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.RunningProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The campus on real processes, but for the services, whose place is taken by something that starts at once. */
@Tag("processes")
class CampusIT {

    private static final Options OPTIONS = Options.at(FreeOffset.find());

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said), new PrintStream(said));
    private CampusHome home;
    private Campus campus;

    @BeforeEach
    void given_services_that_were_built() throws Exception {
        FakeService.buildInto(root);
        home = CampusHome.of(root);
        campus = Campus.with(home, OPTIONS, console);
    }

    @AfterEach
    void nothing_outlives_down() {
        List<RunningProcess> processes = List.of(Part.values()).stream()
                .flatMap(part -> campus.process(part).stream())
                .toList();
        new Down(campus).run(false);
        assertThat(processes).noneMatch(RunningProcess::isAlive);
    }

    @Test
    void up_starts_what_is_down_and_nothing_else() {
        assertThat(up()).containsExactlyElementsOf(campus.parts());
        assertThat(Status.of(campus).down()).isEmpty();
        assertThat(up()).isEmpty();

        long kafka = campus.process(Part.KAFKA).orElseThrow().pid();
        campus.kill(Part.FEEDBACK);
        assertThat(Status.of(campus).down()).containsExactly(Part.FEEDBACK);

        assertThat(up()).containsExactly(Part.FEEDBACK);
        assertThat(campus.process(Part.KAFKA).orElseThrow().pid()).isEqualTo(kafka);

        campus.parts().forEach(campus::kill);
        assertThat(up()).containsExactlyElementsOf(campus.parts());
        assertThat(Status.of(campus).down()).isEmpty();
    }

    @Test
    void of_two_instances_the_one_that_is_left_takes_the_time_and_the_other_begins_with_it() {
        Campus twice = Campus.with(home, OPTIONS.withInstances(2), console);
        assertThat(new Up(home, twice.options(), console).run(false))
                .contains(Part.PARTNERSHIP_2, Part.FEEDBACK_2, Part.ANALYTICS_2);
        Instant to = Instant.now().plus(Duration.ofDays(30));

        twice.kill(Part.FEEDBACK_2);
        twice.clock().moveTo(to);

        assertThat(Status.of(twice).down()).containsExactly(Part.FEEDBACK_2);
        twice.start(Part.FEEDBACK_2);
        assertThat(Campus.of(home).instances(Part.FEEDBACK)).allMatch(Campus.of(home)::isReady);
        assertThat(logged(Part.FEEDBACK)).contains("starts PT0S", "POST /api/operator/clock");
        assertThat(logged(Part.FEEDBACK_2))
                .contains("starts PT0S", "starts " + twice.clock().offset())
                .doesNotContain("POST /api/operator/clock");
    }

    @Test
    void a_taken_port_is_said_before_anything_starts() throws Exception {
        int port = OPTIONS.port(Part.ANALYTICS);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(this::up)
                    .isInstanceOf(CampusProblem.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("--port-offset");
        }
        assertThat(campus.ownParts()).noneMatch(campus::isRunning);
    }

    private List<String> logged(Part part) {
        return new LogFile(home.log(part)).lastLines(0, Integer.MAX_VALUE);
    }

    private List<Part> up() {
        return new Up(home, OPTIONS, console).run(false);
    }
}
