package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.campuspartners.chassis.sample.SampleTest.problem;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An operator has a whole service rebuild what it derives, over HTTP; its bindings go on with the next generation. */
class RebuildApiTest extends CountingServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REBUILD = "/api/operator/rebuild";

    @Autowired
    ProjectionStore shown;

    @Autowired
    LiveBindings bindings;

    private final String subject = "tally/" + UUID.randomUUID();

    @AfterEach
    void deriveAgain() {
        teams.failing = false;
    }

    private HttpRequest.Builder begin() {
        return asOperator(REBUILD).POST(BodyPublishers.noBody());
    }

    private HttpRequest.Builder abandon() {
        return asOperator(REBUILD).DELETE();
    }

    private JsonNode rebuild() {
        return answer(asOperator(REBUILD));
    }

    private void untilTaken(long sequence) {
        await().atMost(PATIENCE).until(() -> shown.find("counts", subject)
                .filter(stored -> stored.sequence() == sequence)
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void only_an_operator_has_anything_to_do_with_it(String method) {
        HttpRequest.Builder nobody = HttpRequest.newBuilder(URI.create("http://localhost:" + port + REBUILD));
        problem(nobody.method(method, BodyPublishers.noBody()), 401, "unauthenticated");
        HttpRequest.Builder other = as(TestTokens.of("ada").roles("coordinator", "analyst"), REBUILD);
        problem(other.method(method, BodyPublishers.noBody()), 403, "forbidden");
    }

    @Test
    void i4_it_is_built_beside_what_is_shown_then_shown_and_goes_on_with_new_events() {
        LOG.writeAll(Sent.event(subject, 1), Sent.event(subject, 2));
        untilTaken(2);
        int live = rebuild().path("live").asInt();

        assertThat(SampleTest.send(begin()).statusCode()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> rebuild().path("live").asInt() > live);

        assertThat(rebuild().path("build").isNull()).isTrue();
        assertThat(rebuild().path("since").isNull()).isFalse();
        await().atMost(PATIENCE)
                .until(() -> flow().at("/consumption/0/group").asString().contains("@"));
        assertThat(shown.find("counts", subject).orElseThrow().made()).containsEntry("sum", 3);
        assertThat(insights.find("team|red")).isPresent();

        LOG.write(Sent.event(subject, 3));
        untilTaken(3);
        await().atMost(PATIENCE).until(this::isQuiet);
        assertThat(counts.followed).anyMatch(one -> one.subject().equals(subject) && one.sequence() == 3);
    }

    @Test
    void i4_bindings_that_stopped_for_a_switch_go_on_in_the_same_groups_where_there_is_none() {
        LOG.write(Sent.event(subject, 1));
        untilTaken(1);

        bindings.stop();
        LOG.write(Sent.event(subject, 2));

        untilTaken(2);
        assertThat(bindings.isRunning()).isTrue();
    }

    @Test
    void i4_while_it_is_built_it_is_named_and_nobody_waits_for_it_and_it_can_be_given_up() {
        await().atMost(PATIENCE).until(this::isQuiet);
        LOG.write(Sent.event(subject, 1));
        await().atMost(PATIENCE).until(this::isQuiet);
        int live = rebuild().path("live").asInt();
        teams.failing = true;
        assertThat(SampleTest.send(begin()).statusCode()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> rebuild().at("/build/wanted").asLong() > 0);

        problem(begin(), 409, "rebuild-under-way");
        assertThat(rebuild().at("/build/generation").asInt()).isGreaterThan(live);
        assertThat(rebuild().at("/build/phase").asString()).isIn("BUILDING", "SWITCHING");
        assertThat(flow().path("underWay").toString()).contains("generation");
        await().atMost(PATIENCE).until(this::isQuiet);

        assertThat(answer(abandon()).path("build").isNull()).isTrue();
        problem(abandon(), 409, "no-rebuild");
        assertThat(rebuild().path("live").asInt()).isEqualTo(live);
        teams.failing = false;
        LOG.write(Sent.event(subject, 2));
        untilTaken(2);
    }
}
