package org.campuspartners.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What bad input gets in place of insights. */
class InsightsBadInputTest extends RunningService {

    static final List<String> INSIGHTS =
            List.of("partnerships", "units", "readings", "participation", "items", "belonging", "answering");

    private static JsonNode problem(HttpRequest.Builder request, int status, String code) {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = read(answer.body());
        assertThat(problem.path("type").asString()).endsWith("/problems/" + code);
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "week=5, week",
        "role=learner, role",
        "programme=a&programme=a, programme",
        "Programme=a, Programme",
        "limit=1, limit",
        "programme=law&n=10, n"
    })
    void a_parameter_that_would_cut_a_group_is_refused_by_its_name(String query, String field) {
        for (String insight : INSIGHTS) {
            JsonNode problem = problem(asAnalyst("/api/insights/" + insight + "?" + query), 400, "unknown-parameter");
            assertThat(problem.path("fields").findValuesAsString("field")).containsExactly(field);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme=",
                "programme=%00",
                "programme=.*",
                "programme=%7B%22$gt%22:1%7D",
                "course=-",
                "term=%7C"
            })
    void a_value_that_is_no_group_has_no_rows(String query) {
        for (String insight : INSIGHTS) {
            assertThat(rows("/api/insights/" + insight + "?" + query)).isEmpty();
        }
    }

    @Test
    void a_value_of_any_length_is_no_failure() {
        assertThat(rows("/api/insights/items?programme=" + "a".repeat(5_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme=%ff", "=x"})
    void a_query_that_can_not_be_decoded_is_malformed(String query) {
        problem(asAnalyst("/api/insights/items?" + query), 400, "malformed-query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/png", "application/vnd.ms-excel", "nonsense"})
    void another_media_type_can_not_be_had(String accept) {
        for (String insight : INSIGHTS) {
            problem(asAnalyst("/api/insights/" + insight).header("Accept", accept), 406, "not-acceptable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void insights_are_read_and_never_written(String method) {
        for (String insight : INSIGHTS) {
            problem(
                    asAnalyst("/api/insights/" + insight)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString("{}")),
                    405,
                    "method-not-allowed");
        }
    }

    @Test
    void there_are_no_others() {
        problem(asAnalyst("/api/insights/people"), 404, "not-found");
        problem(asAnalyst("/api/insights"), 404, "not-found");
        problem(asAnalyst("/api/insights/items/1"), 404, "not-found");
    }
}
