package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.chassis.testing.TopicReader;
import org.campuspartners.partnership.roster.oneroster.TestBundle;
import org.campuspartners.partnership.setting.Topics;
import org.campuspartners.partnership.testing.search.Planted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an outside consumer of the directory sees after an import: raw records, and nothing personal in them. */
class DirectoryRecordsTest extends RunningImports {

    private static final String SECRET = "a-secret-of-the-tests-for-the-directory";

    private TopicReader directory;

    @BeforeEach
    void listen() {
        directory = new TopicReader(Topics.PARTNERSHIP_DIRECTORY);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void a_person_is_an_opaque_id_and_a_keyed_hash_of_the_sign_in_name() {
        applied(ofPerson("Planted.Raw"));
        String id = idOf("planted.raw");

        ConsumerRecord<String, byte[]> record = latest("person/" + id);

        assertThat(text(record, "ce_type")).isEqualTo("org.campuspartners.directory.person.v1");
        assertThat(text(record, "ce_subject")).isEqualTo("person/" + id);
        assertThat(text(record, "ce_source")).isEqualTo("/partnership-service");
        assertThat(text(record, "ce_partitionkey")).isEqualTo("person/" + id);
        assertThat(text(record, "content-type")).isEqualTo("application/json");
        assertThat(record.headers()).extracting(Header::key).doesNotContain("ce_traceparent");
        assertThat(json(record).toString()).isEqualTo("{\"signIn\":\"" + hmac("planted.raw") + "\"}");
    }

    @Test
    void a_class_is_who_belongs_to_it_and_as_what_under_the_sequence_that_the_service_goes_by() {
        applied(ofPerson("planted.raw"));
        String id = classId();

        ConsumerRecord<String, byte[]> record = latest("class/" + id);

        JsonNode members = json(record).path("members");
        assertThat(members.size()).isEqualTo(4);
        assertThat(members)
                .anySatisfy(member -> {
                    assertThat(member.path("person").asString()).isEqualTo(idOf("planted.three"));
                    assertThat(member.path("role").asString()).isEqualTo("teacher");
                })
                .anySatisfy(member -> {
                    assertThat(member.path("person").asString()).isEqualTo(idOf("planted.raw"));
                    assertThat(member.path("role").asString()).isEqualTo("student");
                });
        assertThat(Long.parseLong(text(record, "ce_sequence")))
                .isEqualTo(roster().classList(id).orElseThrow().sequence());
    }

    @Test
    void nothing_personal_is_in_any_of_them() {
        applied(ofPerson("planted.raw"));
        latest("person/" + idOf("planted.raw"));

        assertThat(directory.everything()).allSatisfy(record -> assertThat(whole(record))
                .doesNotContainIgnoringCase(Planted.WORD, "Ada", "Three", "Ravenna", "@", "p1", "k1", "LING101"));
    }

    @Test
    void the_same_lists_again_publish_nothing_and_a_new_name_the_person_alone() {
        applied(ofPerson("planted.raw"));
        latest("person/" + idOf("planted.raw"));
        int before = directory.everything().size();

        applied(ofPerson("planted.raw"));
        applied(ofPerson("planted.rename"));
        latest("person/" + idOf("planted.rename"));

        List<ConsumerRecord<String, byte[]>> more = directory.everything();
        assertThat(more.subList(before, more.size()))
                .extracting(ConsumerRecord::key)
                .containsExactly("person/" + idOf("planted.rename"));
    }

    @Test
    void who_leaves_is_erased_and_who_returns_is_there_again() {
        applied(ofPerson("planted.raw"));
        String id = idOf("planted.raw");
        latest("person/" + id);

        applied(good());
        ConsumerRecord<String, byte[]> erased = await().atMost(Duration.ofSeconds(20))
                .until(() -> latest("person/" + id), record -> record.value() == null);
        applied(ofPerson("planted.raw"));
        ConsumerRecord<String, byte[]> back = await().atMost(Duration.ofSeconds(20))
                .until(() -> latest("person/" + id), record -> record.value() != null);

        assertThat(text(back, "ce_sequence")).isGreaterThan(text(erased, "ce_sequence"));
    }

    @Test
    void what_is_published_again_erases_again_who_has_left() {
        applied(ofPerson("planted.raw"));
        String id = idOf("planted.raw");
        latest("person/" + id);
        applied(good());
        ConsumerRecord<String, byte[]> erased = await().atMost(Duration.ofSeconds(20))
                .until(() -> latest("person/" + id), record -> record.value() == null);

        TestTokens operator = TestTokens.of("planted.operator").roles("operator");
        byte[] people = "{\"type\":\"person\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(post(operator, "/api/operator/state/republish?limit=100", "application/json", people)
                        .status())
                .isEqualTo(200);

        ConsumerRecord<String, byte[]> again = await().atMost(Duration.ofSeconds(20))
                .until(() -> latest("person/" + id), record -> record.offset() > erased.offset());
        assertThat(again.value()).isNull();
        assertThat(text(again, "ce_sequence")).isEqualTo(text(erased, "ce_sequence"));
    }

    private static TestBundle ofPerson(String username) {
        return good().user("p7", username, "Ravenna", "Seven").enrolment("e7", "k1", "p7", "student");
    }

    private ConsumerRecord<String, byte[]> latest(String key) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> directory.everything().stream()
                                .filter(record -> record.key().equals(key))
                                .toList(),
                        found -> !found.isEmpty() && nothingIsPending())
                .getLast();
    }

    private static String text(ConsumerRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        return JsonMapper.shared().readTree(record.value());
    }

    private static String whole(ConsumerRecord<String, byte[]> record) {
        StringBuilder whole = new StringBuilder(record.key());
        record.headers().forEach(header -> whole.append(' ')
                .append(header.key().equals("ce_id") ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return whole.append(record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8))
                .toString()
                .replaceAll("[0-9a-f]{32,}", "");
    }

    private static String hmac(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
