package org.campuspartners.partnership.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the service. */
public record Answer(int status, HttpResponse<String> response) {

    private static final String PROBLEMS = "https://campuspartners.org/problems/";

    public JsonNode body() {
        return JsonMapper.shared().readTree(response.body());
    }

    public String text(String field) {
        return body().path(field).asString("");
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public List<JsonNode> items() {
        return body().path("items").valueStream().toList();
    }

    /** Done, or shown. */
    public Answer ok() {
        assertThat(status).as(response.body()).isEqualTo(200);
        return this;
    }

    /** What was created, and that its address says so. */
    public Subject created() {
        assertThat(status).as(response.body()).isEqualTo(201);
        Subject created = Subject.at(header("Location"));
        assertThat(text("id")).isEqualTo(created.id());
        assertThat(header("ETag")).isEqualTo("\"1\"");
        return created;
    }

    /** Problem details of a type that callers can rely on, and nothing of what is inside. */
    public Answer refused(int expected, String code) {
        assertThat(status).as(response.body()).isEqualTo(expected);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text("type")).as(response.body()).isEqualTo(PROBLEMS + code);
        assertThat(body().path("status").asInt()).isEqualTo(expected);
        assertThat(text("title")).isNotBlank();
        assertThat(text("detail")).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "org.campuspartners.partnership", ".java");
        return this;
    }

    /** And that it names the field at fault, as the caller wrote it. */
    public Answer naming(String field) {
        assertThat(body().path("fields"))
                .as(response.body())
                .extracting(fault -> fault.path("field").asString())
                .contains(field);
        return this;
    }

    /** And that people can read this in it. */
    public Answer saying(String words) {
        assertThat(text("detail")).contains(words);
        return this;
    }
}
