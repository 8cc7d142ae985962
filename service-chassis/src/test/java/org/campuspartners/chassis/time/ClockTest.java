package org.campuspartners.chassis.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.campuspartners.chassis.sample.SampleTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

class ClockTest {

    @Nested
    class OnRealTime extends SampleTest {

        @Test
        void the_clock_says_that_it_cannot_be_moved_and_refuses_to_be() {
            JsonNode clock = read(send(asOperator("/api/operator/clock")));
            assertThat(clock.path("movable").asBoolean()).isFalse();
            assertThat(Duration.parse(clock.path("offset").asString())).isZero();
            problem(
                    json(asOperator("/api/operator/clock"), "POST", "{\"to\":\"2099-01-01T00:00:00Z\"}"),
                    403,
                    "clock-not-movable");
        }
    }

    @Nested
    @TestPropertySource(properties = {"campus.clock.movable=true", "campus.clock.offset=P10D"})
    class Movable extends SampleTest {

        private HttpRequest.Builder move(String to) {
            return json(asOperator("/api/operator/clock"), "POST", "{\"to\":" + to + "}");
        }

        private Instant now() {
            return Instant.parse(
                    read(send(asOperator("/api/operator/clock"))).path("now").asString());
        }

        @Test
        void it_starts_ahead_by_the_offset_and_moves_forward_only() {
            Instant before = now();
            assertThat(before).isAfter(Instant.now().plus(Duration.ofDays(10).minusMinutes(1)));
            Instant to = before.plus(Duration.ofDays(3));
            HttpResponse<String> moved = send(move('"' + to.toString() + '"'));
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
            assertThat(now()).isBetween(to, to.plusSeconds(60));
            assertThat(Duration.parse(read(moved).path("offset").asString())).isGreaterThan(Duration.ofDays(12));
            problem(move('"' + before.toString() + '"'), 409, "clock-forward-only");
            assertThat(now()).isAfterOrEqualTo(to);
        }

        @Test
        void a_move_to_nowhere_is_refused_by_naming_the_field() {
            assertThat(fields(problem(move("null"), 400, "invalid-fields"))).isEqualTo("[to]");
            assertThat(fields(problem(move("\"tomorrow\""), 400, "wrong-type"))).isEqualTo("[to]");
            assertThat(fields(problem(move("\"2999-01-01T00:00:00Z\""), 422, "move-too-far")))
                    .isEqualTo("[to]");
            problem(move("\"+1000000000-12-31T23:59:59Z\""), 422, "move-too-far");
        }

        @Test
        void only_an_operator_moves_it() {
            problem(json(to("/api/operator/clock"), "POST", "{\"to\":\"2099-01-01T00:00:00Z\"}"), 403, "forbidden");
        }
    }
}
