package org.campuspartners.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BadInputTest extends SampleTest {

    private static final String NOTE = """
            {"title":"Trees","week":3,"on":"2026-10-05","mood":"CURIOUS","parts":[{"person":"p1","led":true}]}""";

    private HttpRequest.Builder note(String body) {
        return json(to("/api/notes").header("Idempotency-Key", "k1"), "POST", body);
    }

    @Test
    void a_good_body_is_taken() {
        assertThat(send(note(NOTE)).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'Trees'                 | 'Trees","colour":"red'   | unknown-field  | [colour]
                    '"led":true'            | '"led":true,"x":1'       | unknown-field  | [parts[0].x]
                    '"week":3'              | '"week":"3"'             | wrong-type     | [week]
                    '"week":3'              | '"week":3.5'             | wrong-type     | [week]
                    '"week":3'              | '"week":null'            | wrong-type     | [week]
                    '"week":3'              | '"week":99999999999'     | wrong-type     | [week]
                    '"week":3'              | '"week":16'              | invalid-fields | [week]
                    '"week":3'              | '"week":3,"week":4'      | malformed-json |
                    '"Trees"'               | '7'                      | wrong-type     | [title]
                    'Trees'                 | 'Tr\\u0000ees'           | wrong-type     | [title]
                    'Trees'                 | 'Tr\\ud800ees'           | wrong-type     | [title]
                    '"Trees"'               | '{}'                     | wrong-type     | [title]
                    '"Trees"'               | '" "'                    | invalid-fields | [title]
                    'Trees'                 | 'A title that is longer than twenty' | invalid-fields | [title]
                    '2026-10-05'            | '2026-13-05'             | wrong-type     | [on]
                    'CURIOUS'               | 'HUNGRY'                 | wrong-type     | [mood]
                    '"CURIOUS"'             | '1'                      | wrong-type     | [mood]
                    'true'                  | '"true"'                 | wrong-type     | [parts[0].led]
                    '"p1"'                  | '""'                     | invalid-fields | [parts[0].person]
                    '[{"person":"p1","led":true}]' | '{}'              | wrong-type     | [parts]
                    '[{"person":"p1","led":true}]' | 'null'            | invalid-fields | [parts]
                    '}]}'                   | '}]'                     | malformed-json |
                    '}]}'                   | '}]} x'                  | malformed-json |
                    """)
    void a_body_that_is_not_what_it_should_be_is_answered_by_naming_the_field(
            String good, String bad, String code, String fields) {
        JsonNode problem = problem(note(NOTE.replace(good, bad)), 400, code);
        if (fields != null) {
            assertThat(fields(problem)).isEqualTo(fields);
        }
        assertThat(problem.path("instance").asString()).isEqualTo("/api/notes");
    }

    @Test
    void all_fields_at_fault_are_named_at_once() {
        JsonNode problem = problem(note("{\"title\":\"\",\"week\":0}"), 400, "invalid-fields");
        assertThat(fields(problem)).isEqualTo("[parts, title, week]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void a_missing_body_is_said_to_be_missing(String body) {
        problem(note(body), 400, "body-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "1"})
    void a_body_of_another_shape_is_refused(String body) {
        problem(note(body), 400, "wrong-type");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        HttpRequest.Builder request = to("/api/notes")
                .header("Idempotency-Key", "k1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}));
        problem(request, 400, "malformed-json");
    }

    @Test
    void json_of_absurd_depth_is_refused() {
        problem(note("[".repeat(5_000)), 400, "wrong-type");
        problem(note("{\"parts\":" + "[".repeat(5_000)), 400, "wrong-type");
        problem(note("{\"unknown\":" + "[".repeat(5_000)), 400, "malformed-json");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused() {
        problem(note(NOTE + " ".repeat(65 * 1024)), 413, "too-large");
    }

    @Test
    void a_body_that_turns_out_to_be_too_large_is_refused() {
        byte[] large = (NOTE + " ".repeat(65 * 1024)).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = to("/api/notes")
                .header("Idempotency-Key", "k1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        problem(request, 413, "too-large");
    }

    @Test
    void a_path_may_allow_more_and_has_its_own_limit() {
        assertThat(read(send(file(100 * 1024))).path("version").asInt()).isEqualTo(100 * 1024);
        problem(file(129 * 1024), 413, "too-large");
        problem(file(8 * 1024 * 1024), 413, "too-large");
        byte[] streamed = new byte[200 * 1024];
        problem(
                to("/api/files")
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(streamed))),
                413,
                "too-large");
    }

    private HttpRequest.Builder file(int size) {
        return to("/api/files")
                .header("Content-Type", "application/zip")
                .header("Idempotency-Key", "k1")
                .POST(BodyPublishers.ofByteArray(new byte[size]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void another_media_type_is_refused(String type) {
        problem(to("/api/notes").header("Content-Type", type).POST(text("a=b")), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "application/json; charset=nonsense", "*/*", "application/*"})
    void a_media_type_that_is_none_is_refused_whatever_it_says(String type) {
        HttpResponse<String> response =
                send(to("/api/notes").header("Content-Type", type).POST(text(NOTE)));
        assertThat(response.statusCode()).as(response.body()).isIn(400, 415);
    }

    @Test
    void an_accept_header_that_is_none_is_refused() {
        problem(to("/api/who").header("Accept", "nonsense"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "QUERY", "NONSENSE", "TRACE", "PATCH"})
    void a_method_that_is_not_there_is_refused_as_such(String method) {
        problem(to("/api/who").method(method, text("")), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "QUERY", "NONSENSE", "PATCH"})
    void a_method_that_is_not_there_needs_a_token_as_any_other(String method) {
        problem(HttpRequest.newBuilder(uri("/api/who")).method(method, text("")), 401, "unauthenticated");
    }

    @Test
    void a_media_type_that_is_none_is_refused() {
        problem(to("/api/notes").header("Content-Type", "nonsense").POST(text("a=b")), 415, "unsupported-media-type");
    }

    @Test
    void what_cannot_be_had_in_the_type_asked_for_is_said_in_problem_details_all_the_same() {
        problem(to("/api/notes").header("Accept", "image/png"), 406, "not-acceptable");
        problem(to("/api/table").header("Accept", "text/csv"), 400, "parameter-missing");
    }

    /** It lacks its key, too; that it isn't asked for one shows that it was not begun. */
    @Test
    void a_command_whose_answer_would_not_be_taken_is_not_begun() {
        problem(json(to("/api/notes").header("Accept", "text/csv"), "POST", NOTE), 406, "not-acceptable");
    }

    @Test
    void another_method_is_refused_and_the_ones_that_are_there_are_named() {
        HttpResponse<String> response = send(to("/api/who").DELETE());
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
        problem(to("/api/who").DELETE(), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nowhere", "/nowhere", "/", "/index.html", "/api/notes/1/2/3", "/error"})
    void an_unknown_path_is_not_found(String path) {
        problem(to(path), 404, "not-found");
    }

    @Test
    void parameters_are_checked_by_name() {
        assertThat(fields(problem(to("/api/table"), 400, "parameter-missing"))).isEqualTo("[name]");
        assertThat(fields(problem(to("/api/notes?week=two"), 400, "wrong-type")))
                .isEqualTo("[week]");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/who?x=1,                  x",
        "/api/notes?Week=3,             Week",
        "/api/notes?week=3&cursor=1&limit=1&wek=3, wek",
        "/api/table?name=a&NAME=b,      NAME",
        "/api/operator/clock?to=now,    to"
    })
    void a_parameter_that_an_operation_does_not_have_is_named(String path, String parameter) {
        assertThat(fields(problem(asOperator(path), 400, "unknown-parameter"))).isEqualTo("[" + parameter + "]");
    }

    @Test
    void parameters_that_an_operation_has_are_taken() {
        assertThat(send(to("/api/notes?week=3&cursor=1&limit=1")).statusCode()).isEqualTo(200);
        assertThat(send(to("/api/table?name=a")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0B=x", "a%00=x", "week%C2%80=1", "%C2%9B=1"})
    void a_parameter_with_a_name_that_nobody_types_is_a_bad_request(String query) {
        problem(to("/api/notes?" + query), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/who//x", "/api/who;a=b", "/api/%2e%2e/who", "/api/notes/a%00b", "/api/notes/%2f"})
    void a_path_that_tries_something_is_a_bad_request(String path) {
        problem(to(path), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/notes?week=%zz HTTP/1.1",
                "GET /api/no[tes HTTP/1.1",
                "GET /api/notes/%ff%fe%zz HTTP/1.1"
            })
    void an_address_that_cannot_be_decoded_is_a_bad_request(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + TestTokens.of("ada").bearer() + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html", "Exception");
        assertThat(answer).contains("application/problem+json", "https://campuspartners.org/problems/");
    }

    @Test
    void headers_beyond_measure_are_a_4xx() throws IOException {
        String answer = raw("GET /api/who HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: " + "x".repeat(20_000)
                + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "Exception");
    }

    @Test
    void the_unexpected_is_a_500_that_says_where_to_look_and_nothing_else() {
        JsonNode problem = problem(to("/api/broken"), 500, "unexpected");
        assertThat(problem.path("trace").asString()).matches("[0-9a-f]{32}");
        assertThat(problem.toString()).doesNotContain("secret of the house");
    }

    @Test
    void a_store_that_is_away_is_a_503_that_says_when_to_come_back() {
        problem(to("/api/store-away"), 503, "store-unavailable");
        assertThat(send(to("/api/store-away")).headers().firstValue("Retry-After"))
                .hasValue("5");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
