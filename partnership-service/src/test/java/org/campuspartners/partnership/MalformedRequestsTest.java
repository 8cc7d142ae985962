package org.campuspartners.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.Ask;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is wrong with a request as such, whatever it is about: a problem of its own type, and nothing changes. */
class MalformedRequestsTest extends OnCampus {

    private static Subject unit;
    private JsonNode before;

    @BeforeEach
    void aUnit() {
        unit = unit == null ? ingrid.offers(working(), "Tides", THIS_WEEK).created() : unit;
        before = cora.state(unit);
    }

    @AfterEach
    void nothingChanged() {
        assertThat(cora.state(unit)).isEqualTo(before);
    }

    private Ask contributing() {
        return stella.asks("PUT", unit.path("contributions/me"));
    }

    private Ask claiming() {
        return stella.asks("POST", unit.path("claim"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"text":                       | malformed-json
                    {"text":"a"} {"text":"b"}      | wrong-type
                    {"text":"a","text":"b"}        | malformed-json
                    {'text':'a'}                   | malformed-json
                    {text:"a"}                     | malformed-json
                    {"text":"a" /* by the way */}  | malformed-json
                    {"text":NaN}                   | malformed-json
                    <text>a</text>                 | malformed-json
                    text=a                         | malformed-json
                    []                             | wrong-type
                    "a"                            | wrong-type
                    7                              | wrong-type
                    null                           | body-missing
                    ~~                             | body-missing
                    """)
    void a_body_that_is_not_what_it_should_be_is_400(String body, String code) {
        contributing().with(body).answer().refused(400, code);
    }

    @Test
    void nesting_without_an_end_is_400() {
        contributing().with("[".repeat(20_000)).answer().refused(400, "wrong-type");
    }

    @Test
    void bytes_that_are_no_text_are_400() {
        contributing()
                .with(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, '"', '}'})
                .answer()
                .refused(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "*/*", "nonsense"})
    void a_body_of_another_type_is_415(String type) {
        contributing()
                .with("{\"text\":\"a\"}")
                .header("Content-Type", type)
                .answer()
                .refused(415, "unsupported-media-type");
    }

    @Test
    void a_body_that_is_too_large_is_413() {
        contributing()
                .with("{\"text\":\"" + "x".repeat(70_000) + "\"}")
                .answer()
                .refused(413, "too-large");
        claiming().with("x".repeat(70_000)).underAnyKey().havingSeen(1).answer().refused(413, "too-large");
    }

    @Test
    void a_command_without_the_key_or_the_version_it_needs_is_400_and_428() {
        claiming()
                .havingSeen(1)
                .answer()
                .refused(400, "idempotency-key-missing")
                .saying("Idempotency-Key");
        claiming().underAnyKey().answer().refused(428, "if-match-missing").saying("If-Match");
        ingrid.asks("POST", "/api/units").with("{}").answer().refused(400, "invalid-fields");
        ingrid.asks("POST", "/api/units")
                .with(Map.of("partnershipId", "x", "title", "Dunes", "week", 12))
                .answer()
                .refused(400, "idempotency-key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/\"1\"", "*", "\"one\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999999999999\""})
    void a_version_that_this_service_never_gave_is_400(String version) {
        claiming()
                .underAnyKey()
                .header("If-Match", version)
                .answer()
                .refused(400, "if-match-malformed")
                .naming("If-Match");
    }

    @Test
    void a_key_that_is_none_is_400() {
        for (String key : List.of("", "two words", "x".repeat(129))) {
            claiming()
                    .havingSeen(1)
                    .under(key)
                    .answer()
                    .refused(400, "idempotency-key-malformed")
                    .naming("Idempotency-Key");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/units/{id}", "PATCH, /api/units/{id}", "PUT, /api/units/{id}", "GET, /api/units/{id}/claim",
        "PUT, /api/units/{id}/claim", "POST, /api/units/{id}/contributions/me", "DELETE, /api/units", "POST, /api/me",
        "POST, /api/people", "DELETE, /api/partnerships/x", "PATCH, /api/reading-weeks/x", "PUT, /api/terms"
    })
    void what_can_not_be_done_there_is_405_and_says_what_can(String method, String path) {
        Answer answer = stella.asks(method, path.replace("{id}", unit.id())).answer();

        answer.refused(405, "method-not-allowed");
        assertThat(answer.header("Allow")).isNotBlank().doesNotContain(method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/unit", "/api/units/x/y/z", "/", "/favicon.ico", "/api/units/x/claim/y"})
    void an_address_of_nothing_is_404(String path) {
        stella.sees(path).refused(404, "not-found");
    }

    /** And it is not done first, and refused then. */
    @Test
    void an_answer_in_another_type_can_not_be_had() {
        for (String type : List.of("text/html", "application/xml", "image/png")) {
            stella.asks("GET", unit.path()).header("Accept", type).answer().refused(406, "not-acceptable");
            claiming()
                    .underAnyKey()
                    .havingSeen(before.path("version").asLong())
                    .header("Accept", type)
                    .answer()
                    .refused(406, "not-acceptable");
            contributing()
                    .with(Map.of("text", "a"))
                    .header("Accept", type)
                    .answer()
                    .refused(406, "not-acceptable");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=,                cursor-malformed,   cursor",
        "cursor=%24where(1),     cursor-malformed,   cursor",
        "cursor=%00,             cursor-malformed,   cursor",
        "limit=0,                limit-out-of-range, limit",
        "limit=101,              limit-out-of-range, limit",
        "limit=-1,               limit-out-of-range, limit",
        "limit=many,             limit-out-of-range, limit",
        "limit=99999999999999,   limit-out-of-range, limit",
        "stage=half-way,         stage-unknown,      stage",
        "stage=,                 stage-unknown,      stage",
        "stage=active&stage=led, stage-unknown,      stage"
    })
    void a_list_that_can_not_be_had_is_400(String query, String code, String named) {
        for (String list : List.of("partnerships", "units", "reading-weeks")) {
            cora.sees("/api/" + list + "?" + query).refused(400, code).naming(named);
        }
    }

    @Test
    void filters_that_nothing_matches_are_an_empty_list() {
        for (String query : List.of("term=x", "course=%00", "partnership=%24ne", "programme=%7B%7D", "cursor=zzzz")) {
            assertThat(cora.sees("/api/units?" + query).ok().items()).as(query).isEmpty();
        }
    }
}
