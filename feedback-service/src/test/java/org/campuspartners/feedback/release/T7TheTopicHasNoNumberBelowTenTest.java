package org.campuspartners.feedback.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.campuspartners.chassis.testing.TopicReader;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.campuspartners.feedback.testing.Overheard;
import org.campuspartners.feedback.testing.Overheard.Said;
import org.campuspartners.feedback.testing.Witnessing;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of 1 to 12 answers the outside learns only whether it were fewer than 5, fewer than 10, or how many from 10 on: campaigns
 * between two of these have the same raw records, key, headers, value and timestamp.
 */
class T7TheTopicHasNoNumberBelowTenTest extends Witnessing {

    private static final int PEOPLE = 12;
    private static final Set<String> ALWAYS = Set.of("instrumentVersion", "k");
    private static final Set<String> FROM_TEN_ON = Set.of("n", "invited", "items");

    @Test
    void below_ten_the_records_of_campaigns_are_the_same_however_many_answered() {
        List<Group> groups = open(PEOPLE, PEOPLE);
        IntStream.rangeClosed(1, PEOPLE).forEach(n -> answered(groups.get(n - 1), n));
        theNextNight();
        pastTheEnd(groups.getFirst());
        groups.forEach(this::held);

        Map<Integer, String> topics = IntStream.rangeClosed(1, PEOPLE)
                .boxed()
                .collect(Collectors.toMap(n -> n, n -> topic(groups.get(n - 1))));
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(topics::get)).containsOnly(topics.get(1));
        assertThat(IntStream.rangeClosed(5, 9).mapToObj(topics::get)).containsOnly(topics.get(5));
        assertThat(Set.copyOf(topics.values())).hasSize(5);
        assertThat(topics.get(4)).contains("results.suppressed").doesNotContain("submitted", "\"answers\"");
        for (int n = 1; n <= PEOPLE; n++) {
            for (Said said : Overheard.of(id(groups.get(n - 1)))) {
                assertThat(tells(said.type(), said.data(), n))
                        .as("%d answers, %s", n, said.type())
                        .isFalse();
                assertThat(said.hasHeader("traceparent")).isFalse();
                assertThat(said.everything()).doesNotContain(people(groups.get(n - 1)));
                assertThat(said.raw().timestamp() % 86_400_000).isZero();
            }
        }
    }

    @Test
    void it_catches_numbers_of_fewer_than_ten() {
        JsonNode released = read("{\"audience\":\"involved\",\"instrumentVersion\":1,\"day\":\"2027-03-08\"}");
        assertThat(tells("results.released.v1", released, 9)).isFalse();
        for (String mutant : List.of("\"n\":9", "\"invited\":12", "\"items\":[{\"lo\":3,\"hi\":3}]", "\"rate\":75")) {
            assertThat(tells("results.released.v1", read("{" + mutant + "}"), 9))
                    .as(mutant)
                    .isTrue();
        }
        assertThat(tells("results.suppressed.v1", read("{\"n\":4}"), 4)).isTrue();
        assertThat(tells("feedback.submitted.v1", read("{\"answers\":7}"), 7)).isTrue();
        assertThat(tells("feedback.submitted.v1", read("{\"answers\":5}"), 4)).isTrue();
    }

    @Test
    void what_people_write_is_on_no_topic() {
        List<Group> groups = open(2, 6);
        String written = "Only those who may see it read this " + UUID.randomUUID();
        answered(groups.get(0), 6);
        cancel(groups.get(1), written);
        pastTheEnd(groups.get(0));
        held(groups.get(0));
        long seen = campaigns.find(id(groups.get(0))).orElseThrow().version();
        answer(
                with(
                                as(groups.get(0).educator(), "/api/campaigns/" + id(groups.get(0)) + "/answer"),
                                "PUT",
                                "{\"text\":\"" + written + "\"}")
                        .header("Idempotency-Key", "a-reply")
                        .header("If-Match", "\"" + seen + "\""),
                200);
        untilTrue(() -> Overheard.of(id(groups.get(0)), "feedback.answered.v1")
                .findAny()
                .isPresent());
        held(groups.get(1));
        assertThat(Stream.of("feedback.events", "partnership.events", "partnership.directory")
                        .flatMap(T7TheTopicHasNoNumberBelowTenTest::raw))
                .noneMatch(record -> record.contains(written));
    }

    /** Whether a record says any number that it may not say when so many answered. */
    private static boolean tells(String type, JsonNode data, int n) {
        return data.properties().stream()
                .filter(field -> !ALWAYS.contains(field.getKey()))
                .filter(field -> field.getValue().isNumber() || field.getValue().isContainer())
                .anyMatch(field -> {
                    int number = field.getValue().asInt(0);
                    return field.getKey().equals("answers")
                            ? number % 5 != 0 || number > n
                            : n < 10 || !type.equals("results.released.v1") || !FROM_TEN_ON.contains(field.getKey());
                });
    }

    private void answered(Group group, int n) {
        IntStream.rangeClosed(1, n).forEach(i -> give(group, i, agreeing()));
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }

    private static Stream<String> raw(String topic) {
        try (TopicReader reader = new TopicReader(topic)) {
            return reader.everything().stream().map(T7TheTopicHasNoNumberBelowTenTest::text);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(record.key());
        for (Header header : record.headers()) {
            text.append(new String(header.value(), UTF_8));
        }
        return record.value() == null
                ? text.toString()
                : text.append(new String(record.value(), UTF_8)).toString();
    }

    private static String[] people(Group group) {
        return IntStream.rangeClosed(0, group.students())
                .mapToObj(group::student)
                .flatMap(name -> Stream.of(name, Group.person(name)))
                .toArray(String[]::new);
    }
}
