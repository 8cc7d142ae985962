package org.campuspartners.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommandsAndPagesTest extends SampleTest {

    private static final String NOTE = "{\"title\":\"Trees\",\"week\":3,\"parts\":[]}";
    private static final String NOTE_IN_ANOTHER_ORDER = "{ \"parts\" : [], \"week\":3, \"title\":\"Trees\" }";

    private HttpRequest.Builder close() {
        return to("/api/notes/n1/close").POST(text(""));
    }

    @Test
    void what_is_created_has_an_address_and_a_version() {
        HttpResponse<String> created = send(json(to("/api/notes").header("Idempotency-Key", "k1"), "POST", NOTE));
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).hasValue("\"1\"");
        String id = read(created).path("id").asString();
        assertThat(created.headers().firstValue("Location")).hasValue("/api/notes/" + id);
        assertThat(read(created).path("stage").asString()).isEqualTo("open");
    }

    @Test
    void the_same_key_of_the_same_person_creates_the_same_and_of_another_person_another() {
        String first = create("ada", NOTE);
        assertThat(create(" Ada ", NOTE_IN_ANOTHER_ORDER)).isEqualTo(first);
        assertThat(create("bob", NOTE)).isNotEqualTo(first);
    }

    private String create(String signIn, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/notes"))
                .header("Authorization", TestTokens.of(signIn).bearer())
                .header("Idempotency-Key", "k2");
        return read(send(json(request, "POST", body))).path("id").asString();
    }

    @Test
    void a_command_answers_with_the_version_after_it() {
        HttpResponse<String> closed =
                send(close().header("Idempotency-Key", "k").header("If-Match", "\"3\""));
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.headers().firstValue("ETag")).hasValue("\"4\"");
        assertThat(read(closed).path("version").asLong()).isEqualTo(4);
    }

    @Test
    void a_command_without_a_key_is_a_400_and_without_a_version_a_428() {
        problem(close().header("If-Match", "\"3\""), 400, "idempotency-key-missing");
        problem(close().header("Idempotency-Key", "k"), 428, "if-match-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "W/\"3\"", "*", "\"\"", "\"x\"", "\"-1\"", "\"3\", \"4\"", "\"99999999999999999999\""})
    void a_version_that_is_none_of_ours_is_a_400(String tag) {
        JsonNode problem =
                problem(close().header("Idempotency-Key", "k").header("If-Match", tag), 400, "if-match-malformed");
        assertThat(fields(problem)).isEqualTo("[If-Match]");
    }

    @Test
    void a_key_is_visible_ascii_of_at_most_128_characters_given_once() {
        problem(close().header("Idempotency-Key", "a b"), 400, "idempotency-key-malformed");
        problem(close().header("Idempotency-Key", ""), 400, "idempotency-key-malformed");
        problem(close().header("Idempotency-Key", "k".repeat(129)), 400, "idempotency-key-malformed");
        problem(
                close().header("Idempotency-Key", "k1").header("Idempotency-Key", "k2"),
                400,
                "idempotency-key-malformed");
        assertThat(send(close().header("Idempotency-Key", "k".repeat(128)).header("If-Match", "\"3\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_refusal_keeps_its_code_and_says_the_state() {
        JsonNode problem = problem(to("/api/notes/n1/reopen").POST(text("")), 409, "note-not-closed");
        assertThat(problem.path("detail").asString()).isEqualTo("The note is open");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 404, not-found",
        "KEY_REUSED, 422, idempotency-key-reused",
        "OUTCOME_UNKNOWN, 409, outcome-unknown",
        "STALE, 412, version-stale",
        "CONFLICT, 409, changed-by-others",
        "UNAVAILABLE, 503, store-unavailable",
        "BACK_PRESSURE, 503, events-waiting"
    })
    void each_failure_has_an_answer_of_its_own(String failure, int status, String code) {
        HttpRequest.Builder request = to("/api/notes/n1/failing/" + failure).POST(text(""));
        problem(request, status, code);
        assertThat(send(request).headers().firstValue("Retry-After").isPresent())
                .isEqualTo(status == 503);
    }

    @Test
    void a_reader_who_has_seen_this_version_is_told_that_nothing_changed() {
        assertThat(send(to("/api/notes/n1")).headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(send(to("/api/notes/n1").header("If-None-Match", "\"7\"")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void pages_follow_one_another_to_the_end() {
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read(send(to("/api/notes?limit=50" + cursor)));
            page.path("items").valueStream().forEach(item -> seen.add(item.asInt()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asString();
        } while (cursor != null);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void a_page_has_fifty_items_unless_told_and_a_hundred_at_most() {
        assertThat(read(send(to("/api/notes"))).path("items").size()).isEqualTo(50);
        assertThat(read(send(to("/api/notes?limit=100"))).path("items").size()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "x", "", "1e1", "99999999999999999999"})
    void a_limit_that_is_none_is_a_400(String limit) {
        assertThat(fields(problem(to("/api/notes?limit=" + limit), 400, "limit-out-of-range")))
                .isEqualTo("[limit]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%24ne", "a%20b", "%7B%7D"})
    void a_cursor_that_no_page_gave_is_a_400(String cursor) {
        assertThat(fields(problem(to("/api/notes?cursor=" + cursor), 400, "cursor-malformed")))
                .isEqualTo("[cursor]");
    }
}
