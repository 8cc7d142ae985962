package org.campuspartners.chassis.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.PlainHttp;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample service on a port of its own, and plain HTTP to it. */
@Tag("service")
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample-service",
            "campus.http.body.larger[0].path=/api/files",
            "campus.http.body.larger[0].limit=128KB",
            "campus.quiet-routes=PUT /api/secret/{id}/answer,DELETE /api/secret/{id}/answer"
        })
public abstract class SampleTest {

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        TestTokens.register(registry);
        String uri = BackingServices.standIn().uri("sample");
        registry.add("spring.mongodb.uri", () -> uri);
    }

    protected final URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    protected final int port() {
        return port;
    }

    /** A request by somebody without a role. */
    protected final HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", TestTokens.of("ada").bearer());
    }

    protected final HttpRequest.Builder asOperator(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", TestTokens.of("olga").roles("operator").bearer());
    }

    protected static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json").method(method, text(body));
    }

    protected static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        return PlainHttp.send(request);
    }

    protected static JsonNode read(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** Checks that it is a whole problem of this status and code, which gives nothing of the inside away. */
    public static JsonNode problem(HttpRequest.Builder request, int status, String code) {
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).doesNotContain("Exception", "\\tat ", "org.spring", "org.campuspartners.");
        JsonNode problem = read(response);
        assertThat(problem.path("type").asString()).isEqualTo("https://campuspartners.org/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }

    protected static String fields(JsonNode problem) {
        return problem.path("fields")
                .valueStream()
                .map(field -> field.path("field").asString())
                .sorted()
                .toList()
                .toString();
    }
}
