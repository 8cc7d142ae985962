package org.campuspartners.runner.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one asks of a campus that is up, and what leaves it as it is: one for all of it. As in {@link CampusIT}, of real processes. */
@Tag("processes")
@TestInstance(Lifecycle.PER_CLASS)
class RunningCampusIT {

    private static final Options OPTIONS = Options.at(FreeOffset.find());

    @TempDir
    static Path root;

    private final PrintStream unread = new PrintStream(OutputStream.nullOutputStream());
    private final Console console = new Console(unread, unread);
    private CampusHome home;
    private Campus campus;

    @BeforeAll
    void given_a_campus_that_is_up() throws Exception {
        FakeService.buildInto(root);
        home = CampusHome.of(root);
        campus = Campus.with(home, OPTIONS, console);
        new Up(home, OPTIONS, console).run(false);
    }

    @AfterAll
    void down() {
        new Down(campus).run(false);
    }

    @Test
    void a_token_names_its_person_and_what_the_services_check() {
        String token = campus.tokens().of("coordinator");

        JsonNode claims =
                JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.path("iss").asString()).isEqualTo("http://localhost:" + OPTIONS.port(Part.SIGN_IN));
        assertThat(claims.path("aud").toString()).contains("campus-partners");
        assertThat(claims.path("preferred_username").asString()).isNotBlank();
        assertThat(claims.path("sub").asString())
                .isNotEqualTo(claims.path("preferred_username").asString());
        assertThat(claims.path("roles").toString()).isEqualTo("[\"coordinator\"]");
        assertThatThrownBy(() -> campus.tokens().of("stranger"))
                .isInstanceOf(CampusProblem.class)
                .hasMessageContaining("coordinator");
    }

    @Test
    void the_time_of_the_campus_moves_forward_and_is_kept() {
        Instant to = Instant.now().plus(Duration.ofDays(30));

        campus.clock().moveTo(to);
        campus.clock().moveTo(to.minus(Duration.ofDays(10)));

        assertThat(Campus.of(home).clock().now()).isBetween(to, to.plus(Duration.ofMinutes(1)));
    }

    @Test
    void other_options_are_refused_while_it_runs() {
        Options others = Options.at(OPTIONS.portOffset() + 1);

        assertThatThrownBy(() -> new Up(home, others, console).run(false))
                .isInstanceOf(CampusProblem.class)
                .hasMessageContaining("port offset " + OPTIONS.portOffset());
    }
}
