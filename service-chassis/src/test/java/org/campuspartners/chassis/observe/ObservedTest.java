package org.campuspartners.chassis.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.campuspartners.chassis.sample.SampleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class ObservedTest extends SampleTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private HttpRequest.Builder traced(String path) {
        return to(path).header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    }

    @Test
    void liveness_readiness_and_the_store_are_open_to_see_and_tell_no_details() {
        for (String path :
                new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            var answer = send(HttpRequest.newBuilder(uri(path)));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("components");
        }
        JsonNode readiness = read(send(asOperator("/actuator/health/readiness")));
        assertThat(readiness.path("components").propertyNames()).containsExactlyInAnyOrder("readinessState", "store");
        JsonNode liveness = read(send(asOperator("/actuator/health/liveness")));
        assertThat(liveness.path("components").propertyNames()).containsExactly("livenessState");
    }

    @Test
    void requests_are_counted_by_route_for_the_operator_alone() {
        send(to("/api/notes/n-17"));
        String metrics = send(asOperator("/actuator/prometheus")).body();
        assertThat(metrics)
                .contains("http_server_requests_seconds_count", "uri=\"/api/notes/{id}\"")
                .doesNotContain("n-17");
    }

    @Test
    void a_failure_is_logged_with_the_trace_that_the_caller_brought(CapturedOutput output) {
        JsonNode problem = problem(traced("/api/broken"), 500, "unexpected");
        assertThat(problem.path("trace").asString()).isEqualTo(TRACE);
        assertThat(output.getAll()).contains(TRACE).contains("a secret of the house");
    }

    @Test
    void a_quiet_route_leaves_no_trace_no_metric_and_no_word_of_the_request(CapturedOutput output) {
        HttpRequest.Builder failing = traced("/api/secret/c-42/answer")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"person\":\"p\",\"led\":true}"));
        JsonNode problem = problem(failing, 500, "unexpected");
        assertThat(problem.has("trace")).isFalse();
        assertThat(send(traced("/api/secret/c-42/answer").DELETE()).statusCode())
                .isEqualTo(200);
        assertThat(output.getAll())
                .contains("A request on a quiet route failed: java.lang.IllegalStateException")
                .doesNotContain("c-42", TRACE, "/api/secret");
        assertThat(send(asOperator("/actuator/prometheus")).body()).doesNotContain("/api/secret");
    }

    @Test
    void nothing_else_of_the_actuator_is_there_for_the_operator_either() {
        problem(asOperator("/actuator/env"), 404, "not-found");
        problem(asOperator("/actuator/heapdump"), 404, "not-found");
    }

    @Test
    void an_operator_sees_that_nothing_is_under_way() {
        JsonNode flow = read(send(asOperator("/api/operator/flow")));
        assertThat(flow.path("quiet").asBoolean()).isTrue();
        assertThat(flow.path("pending").path("count").asLong()).isZero();
        assertThat(flow.path("pending").path("oldest").isNull()).isTrue();
        assertThat(read(send(asOperator("/api/operator/pending"))).path("items").size())
                .isZero();
    }
}
