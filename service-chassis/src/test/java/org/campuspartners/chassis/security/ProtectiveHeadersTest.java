package org.campuspartners.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers that OWASP ASVS 5.0 asks of an API's responses (its numbers in brackets), whatever the response is. */
class ProtectiveHeadersTest extends SampleTest {

    private static final String FOR_DATA =
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    @ParameterizedTest
    @CsvSource({
        "GET,     /api/who,           200",
        "GET,     /api/notes?week=x,  400",
        "GET,     /api/for-coordinators, 403",
        "GET,     /api/nowhere,       404",
        "DELETE,  /api/who,           405",
        "TRACE,   /api/who,           405",
        "QUERY,   /api/who,           405",
        "GET,     /api/who;a=b,       400",
        "GET,     /api/broken,        500",
        "GET,     /api/store-away,    503",
        "GET,     /v3/api-docs,       200",
        "GET,     /actuator/health,   200"
    })
    void every_response_has_them(String method, String path, int status) {
        HttpResponse<String> response = send(to(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(status);
        protects(response);
    }

    @Test
    void so_has_one_for_want_of_a_token_and_one_to_what_is_no_request() throws IOException {
        HttpResponse<String> unauthenticated = send(HttpRequest.newBuilder(uri("/api/who")));
        assertThat(unauthenticated.statusCode()).isEqualTo(401);
        protects(unauthenticated);
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: " + FOR_DATA);
    }

    private static void protects(HttpResponse<String> response) {
        only(response, "X-Content-Type-Options", "nosniff"); // 3.4.4
        only(response, "Content-Security-Policy", FOR_DATA); // 3.4.3, 3.4.6
        only(response, "Referrer-Policy", "no-referrer"); // 3.4.5
        only(response, "Cross-Origin-Opener-Policy", "same-origin"); // 3.4.8
        only(response, "Cross-Origin-Resource-Policy", "same-origin"); // 3.5.8
        only(response, "Cache-Control", "no-store"); // 14.3.2
        assertThat(response.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "set-cookie", "strict-transport-security");
        assertThat(response.body()).doesNotContain("Exception", "\tat ", "<html");
    }

    private static void only(HttpResponse<String> response, String header, String value) {
        assertThat(response.headers().allValues(header)).as(header).containsExactly(value);
    }

    /** 3.4.1: where TLS ends, here or in front, and nowhere else (RFC 6797, 7.2). */
    @Test
    void that_tls_is_needed_is_said_over_tls() {
        HttpResponse<String> response = send(to("/api/who").header("X-Forwarded-Proto", "https"));
        only(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    /** 4.1.1: JSON is UTF-8 and has no such parameter (RFC 8259, 11). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/who                           | application/json
            /api/nowhere                       | application/problem+json
            /v3/api-docs                       | application/json
            /api/table?name=x                  | text/csv;charset=UTF-8
            /swagger-ui/index.html             | text/html;charset=utf-8
            /swagger-ui/swagger-ui.css         | text/css;charset=utf-8
            /swagger-ui/swagger-initializer.js | text/javascript;charset=utf-8
            /swagger-ui/swagger-ui-bundle.js   | text/javascript;charset=utf-8
            """)
    void a_body_says_what_it_is_and_text_what_it_is_written_in(String path, String type) {
        assertThat(send(to(path)).headers().allValues("Content-Type")).containsExactly(type);
    }

    @Test
    void the_pages_to_try_the_api_on_load_what_is_theirs_and_are_framed_by_nobody() {
        HttpResponse<String> page = send(HttpRequest.newBuilder(uri("/swagger-ui/index.html")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("script-src", "*");
    }

    /** 3.4.2, 4.1.4: no other origin is let in, and none is told that it is. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/who", "/api/notes", "/v3/api-docs", "/actuator/health"})
    void other_origins_are_let_in_nowhere(String path) {
        for (HttpRequest.Builder preflight : List.of(to(path), HttpRequest.newBuilder(uri(path)))) {
            HttpResponse<String> refused = send(preflight
                    .header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization")
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
            assertThat(refused.statusCode()).isIn(401, 403);
            allowsNoOrigin(refused);
        }
        allowsNoOrigin(send(to(path).header("Origin", "https://elsewhere.example")));
        allowsNoOrigin(send(to(path).header("Origin", "null")));
    }

    private static void allowsNoOrigin(HttpResponse<String> response) {
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    /** 13.4: what is for operators, and where a token is to be had; nothing else of what runs here. */
    @Test
    void of_the_inside_only_this_much_is_open() {
        assertThat(read(send(HttpRequest.newBuilder(uri("/actuator/health")))).propertyNames())
                .containsExactlyInAnyOrder("status", "groups");
        for (String path : List.of("env", "beans", "heapdump", "loggers", "mappings", "shutdown", "configprops")) {
            problem(asOperator("/actuator/" + path), 404, "not-found");
        }
        assertThat(read(send(HttpRequest.newBuilder(uri("/.well-known/oauth-protected-resource"))))
                        .toString())
                .contains("\"authorization_servers\":[\"" + TestTokens.issuer() + "\"]")
                .doesNotContain("tls_client_certificate_bound_access_tokens\":true");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
