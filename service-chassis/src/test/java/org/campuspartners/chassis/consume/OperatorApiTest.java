package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.campuspartners.chassis.sample.SampleTest.problem;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What an operator sees of what is held and pending, and does about it, over HTTP. */
class OperatorApiTest extends CountingServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REREAD = "/api/operator/held/reread";
    private static final String DISCARD = "/api/operator/held/discard";

    @Autowired
    AggregatesFactory aggregates;

    private final String subject = "tally/" + UUID.randomUUID();

    /** Events 1 to 3, of which the second is poison; answers once it is held. */
    private JsonNode poisoned() {
        LOG.writeAll(
                Sent.event(subject, 1),
                Sent.event(subject, 2, "{\"word\":\"poison-" + subject + "\",\"n\":2}"),
                Sent.event(subject, 3));
        return held();
    }

    private JsonNode held() {
        return await().atMost(PATIENCE).until(this::look, found -> !found.isMissingNode());
    }

    private JsonNode look() {
        return answer(asOperator("/api/operator/held"))
                .path("held")
                .valueStream()
                .filter(one -> one.path("subject").asString().equals(subject))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private String discarding(long sequence, String reason) {
        return """
                {"projection": "counts", "subject": "%s", "sequence": %d, "eventId": "id-%s-%d", "reason": %s}""".formatted(subject, sequence, subject, sequence, reason);
    }

    private String rereading() {
        return "{\"projection\": \"counts\", \"subject\": \"" + subject + "\"}";
    }

    private long seen() {
        return answerOf("seen");
    }

    private long answerOf(String field) {
        return look().path(field).asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow", "pending", "held", "clock"})
    void only_an_operator_sees_the_flow(String what) {
        String path = "/api/operator/" + what;
        problem(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)), 401, "unauthenticated");
        problem(as(TestTokens.of("ada").roles("coordinator", "analyst"), path), 403, "forbidden");
        assertThat(answer(asOperator(path)).isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"held/reread", "held/discard", "unreadable/discard", "journal/republish", "state/republish"})
    void only_an_operator_does_anything_about_it(String what) {
        HttpRequest.Builder request = as(TestTokens.of("ada").roles("coordinator"), "/api/operator/" + what)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        problem(request, 403, "forbidden");
    }

    @Test
    void what_is_held_is_shown_with_its_reason_and_where_the_log_has_it() {
        JsonNode held = poisoned();

        assertThat(held.path("projection").asString()).isEqualTo("counts");
        assertThat(held.path("seen").asLong()).isEqualTo(1);
        assertThat(held.path("sequence").asLong()).isEqualTo(2);
        assertThat(held.path("eventId").asString()).isEqualTo("id-" + subject + "-2");
        assertThat(held.path("reason").asString()).contains("poison");
        assertThat(held.at("/ranges/0/topic").asString()).isEqualTo(LOG.topic);
        assertThat(held.has("data")).isFalse();
    }

    @Test
    void c4_a_reread_at_the_operators_word_heals_what_new_code_can_read() {
        poisoned();
        assertThat(answer(asOperator(REREAD, rereading())).at("/held/sequence").asLong())
                .isEqualTo(2);

        counts.antidotes.add("poison-" + subject);
        assertThat(answer(asOperator(REREAD, rereading())).path("held").isNull())
                .isTrue();

        assertThat(look().isMissingNode()).isTrue();
        problem(asOperator(REREAD, rereading()), 409, "not-held");
    }

    @Test
    void c7_a_discard_with_a_reason_passes_the_event_over_once_however_often_it_is_clicked() {
        poisoned();
        HttpRequest.Builder discard = asOperator(DISCARD, discarding(2, "\"made by a broken import\""));

        assertThat(answer(discard).path("held").isNull()).isTrue();
        assertThat(answer(discard).path("held").isNull()).isTrue();

        assertThat(look().isMissingNode()).isTrue();
    }

    @Test
    void c7_an_event_that_is_missing_or_waits_for_one_before_it_is_not_discarded() {
        LOG.writeAll(Sent.event(subject, 1), Sent.event(subject, 3));
        assertThat(held().path("sequence").asLong()).isEqualTo(3);

        problem(asOperator(DISCARD, discarding(2, "\"it never came\"")), 409, "event-does-not-fail");
        problem(asOperator(DISCARD, discarding(3, "\"it can't be applied\"")), 409, "event-does-not-fail");

        assertThat(seen()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null        | reason
            ""          | reason
            "  "        | reason
            """)
    void a_discard_without_a_reason_is_refused_and_changes_nothing(String reason, String field) {
        poisoned();
        JsonNode problem = problem(asOperator(DISCARD, discarding(2, reason)), 400, "invalid-fields");
        assertThat(problem.at("/fields/0/field").asString()).isEqualTo(field);
        assertThat(held().path("sequence").asLong()).isEqualTo(2);
    }

    @Test
    void a_projection_that_there_is_none_of_is_refused() {
        problem(asOperator(REREAD, "{\"projection\": \"other\", \"subject\": \"tally/a\"}"), 422, "no-such-projection");
    }

    @Test
    void c3_a_record_that_names_no_subject_is_listed_and_can_be_discarded() {
        ConsumerRecord<byte[], byte[]> nameless = LOG.write(new Sent(null, "1", "x", "tally.counted.v1", "{}", null));
        String here = """
                {"projection": "counts", "topic": "%s", "partition": %d, "offset": %d, "reason": "not ours"}""".formatted(LOG.topic, nameless.partition(), nameless.offset());
        await().atMost(PATIENCE).until(() -> unreadable(nameless.offset()));

        assertThat(answer(asOperator("/api/operator/unreadable/discard", here))
                        .path("held")
                        .isNull())
                .isTrue();

        assertThat(unreadable(nameless.offset())).isFalse();
        problem(
                asOperator("/api/operator/unreadable/discard", here.replace("\"partition\": 0", "\"partition\": 7")),
                409,
                "not-held");
    }

    private boolean unreadable(long offset) {
        return answer(asOperator("/api/operator/held"))
                .path("unreadable")
                .valueStream()
                .anyMatch(one -> one.path("offset").asLong() == offset);
    }

    @Test
    void what_kafka_does_not_take_is_shown_as_pending_with_why_and_goes_when_it_does() {
        String topic = LOG.topic + "-later";
        String id = Ids.derived("tally", topic);
        Aggregates<Tally.State, Tally.Command, Tally.Event> early = aggregates.of(new Tally(topic));
        early.create(id, Request.creating("ada", "start", "1", "c"), new Tally.Command.Start(1));

        JsonNode pending = await().atMost(PATIENCE)
                .until(
                        () -> answer(asOperator("/api/operator/pending"))
                                .path("items")
                                .path(0),
                        item -> !item.path("failure").isNull() && !item.isMissingNode());
        assertThat(pending.path("subject").asString()).isEqualTo("tally/" + id);
        assertThat(pending.path("sequence").asLong()).isOne();
        assertThat(pending.path("type").asString()).isEqualTo("tally.counted.v1");
        assertThat(pending.path("failure").asString()).isEqualTo("TimeoutException");
        assertThat(isQuiet()).isFalse();

        BackingServices.topics(topic);
        await().atMost(PATIENCE).until(() -> answer(asOperator("/api/operator/pending"))
                .path("items")
                .isEmpty());
    }

    @Test
    void c12_states_are_published_again_a_page_at_a_time() {
        JsonNode nothing = answer(asOperator("/api/operator/state/republish?limit=2", "{\"type\": \"tally\"}"));
        assertThat(nothing.path("published").asInt()).isZero();
        problem(asOperator("/api/operator/state/republish", "{\"type\": \"other\"}"), 422, "no-such-type");
    }

    @Test
    void the_document_of_the_operators_api_is_whole() {
        OpenApiDocument.of("counting-service", port).mustBeWhole();
    }

    /** That of a schema has no fractions of a second, and ours have. */
    @Test
    void the_document_promises_no_duration_of_a_clock() {
        JsonNode offset = OpenApiDocument.of("counting-service", port)
                .json()
                .at("/components/schemas/ClockState/properties/offset");
        assertThat(offset.path("type").asString()).isEqualTo("string");
        assertThat(offset.has("format")).isFalse();
    }
}
