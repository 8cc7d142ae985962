package org.campuspartners.partnership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.campuspartners.chassis.event.Contracts;
import org.campuspartners.chassis.testing.TopicReader;
import org.campuspartners.partnership.setting.Topics;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What another campus system sees of a partnership's whole story: raw records, in order, with nothing personal in them. */
class PublishedRecordsTest extends OnCampus {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OPAQUE_ID = "[0-9a-f]{32}";

    private static Subject partnership;
    private static Subject unit;
    private static Subject week;
    private static List<ConsumerRecord<String, byte[]>> copies;
    private static List<ConsumerRecord<String, byte[]>> records;

    @BeforeEach
    void aWholeStory() {
        if (records != null) {
            return;
        }
        partnership = active();
        stella.drafts(partnership, "Written goals").ok();
        unit = ingrid.offersEarly(partnership, "Written title", 3, "Written reason")
                .created();
        stella.asks("POST", unit.path("claim"))
                .underAnyKey()
                .havingSeen(1)
                .answer()
                .ok();
        stella.contributes(unit, "Written contribution").ok();
        ingrid.contributes(unit, "Written contribution").ok();
        stella.step("POST", unit, "co-plan", Map.of())
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .answer()
                .ok();
        ingrid.approves(unit).ok();
        stella.coTeaches(unit, today(), stella.taught("Written part"), ingrid.taught("Written part"))
                .ok();
        stella.debriefs(unit, "Written debrief").ok();
        week = stella.opensWeek(partnership, "Written title", THIS_WEEK, "leaders-choose")
                .created();
        String reading = lourdes.proposes(week, "Written citation");
        stella.opensVoting(week).ok();
        lourdes.votesFor(week, reading).ok();
        stella.selects(week).ok();
        stella.namesLeaders(week, lourdes).ok();
        lourdes.consents(week).ok();
        lourdes.leads(week, today(), "Written notes").ok();
        cora.closes(partnership, "Written reason").ok();
        List.of(partnership, unit, week).forEach(this::untilPublished);
        try (TopicReader topic = new TopicReader(Topics.PARTNERSHIP_EVENTS)) {
            copies = topic.everything().stream()
                    .filter(record -> record.key().equals(partnership.id()))
                    .toList();
            records = copies.stream()
                    .filter(record -> record == firstCopyOf(record))
                    .toList();
        }
    }

    /** A record can come more than once, as to every consumer; what is in order is the first copy of each. */
    private static ConsumerRecord<String, byte[]> firstCopyOf(ConsumerRecord<String, byte[]> record) {
        return copies.stream()
                .filter(copy -> header(copy, "ce_id").equals(header(record, "ce_id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_copy_of_one_is_the_same() {
        assertThat(copies).allSatisfy(copy -> {
            assertThat(copy.headers()).isEqualTo(firstCopyOf(copy).headers());
            assertThat(copy.value()).isEqualTo(firstCopyOf(copy).value());
            assertThat(copy.timestamp()).isEqualTo(firstCopyOf(copy).timestamp());
        });
    }

    @Test
    void they_are_of_one_partition_and_each_subjects_are_numbered_from_1_in_order() {
        assertThat(records)
                .extracting(ConsumerRecord::partition)
                .containsOnly(records.getFirst().partition());
        Map<String, List<String>> sequences = records.stream()
                .collect(groupingBy(
                        record -> header(record, "ce_subject"),
                        LinkedHashMap::new,
                        mapping(record -> header(record, "ce_sequence"), toList())));
        assertThat(sequences.keySet())
                .containsExactlyInAnyOrder(partnership.toString(), unit.toString(), week.toString());
        assertThat(sequences.values()).allSatisfy(numbered -> assertThat(numbered)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbered.size())
                        .mapToObj("%020d"::formatted)
                        .toList()));
    }

    @Test
    void they_tell_the_story() {
        assertThat(typesOf(partnership))
                .containsExactly(
                        "partnership.matched.v1",
                        "agreement.signed.v1",
                        "agreement.signed.v1",
                        "agreement.signed.v1",
                        "agreement.in-force.v1",
                        "partnership.activated.v1",
                        "agreement.revised.v1",
                        "partnership.closed.v1");
        assertThat(typesOf(unit))
                .containsExactly(
                        "unit.offered.v1",
                        "unit.co-planned.v1",
                        "unit.approved.v1",
                        "unit.co-taught.v1",
                        "unit.debriefed.v1");
        assertThat(typesOf(week)).containsExactly("reading.proposed.v1", "reading.selected.v1", "discussion.led.v1");
    }

    @Test
    void each_is_a_cloud_event_in_kafkas_binary_mode() {
        assertThat(records).allSatisfy(record -> {
            assertThat(record.headers())
                    .extracting(Header::key)
                    .containsExactlyInAnyOrder(
                            "ce_specversion",
                            "ce_id",
                            "ce_source",
                            "ce_type",
                            "ce_subject",
                            "ce_time",
                            "ce_dataschema",
                            "ce_sequence",
                            "ce_partitionkey",
                            "ce_traceparent",
                            "content-type");
            String type = header(record, "ce_type");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_source")).isEqualTo("/partnership-service");
            assertThat(type).matches("org\\.campuspartners\\.[a-z]+\\.[a-z-]+\\.v1");
            assertThat(header(record, "ce_dataschema")).endsWith("/" + ownType(record) + ".schema.json");
            assertThat(header(record, "ce_partitionkey")).isEqualTo(record.key());
            assertThat(header(record, "content-type")).isEqualTo("application/json");
            assertThat(header(record, "ce_traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
            assertThat(record.timestampType()).isEqualTo(TimestampType.CREATE_TIME);
            assertThat(record.timestamp())
                    .isEqualTo(Instant.parse(header(record, "ce_time")).toEpochMilli());
        });
    }

    @Test
    void each_holds_by_its_schema_and_says_where_it_belongs() {
        Contracts contracts = new Contracts();
        JsonNode shown = cora.state(partnership);
        assertThat(records).allSatisfy(record -> {
            JsonNode data = data(record);
            contracts.check(ownType(record), data);
            assertThat(data.path("partnership").asString()).isEqualTo(partnership.id());
            assertThat(data.path("programme").asString()).isEqualTo("course-design");
            assertThat(data.path("course")).isEqualTo(shown.path("courseId"));
            assertThat(data.path("class")).isEqualTo(shown.path("classId"));
            assertThat(data.path("term")).isEqualTo(shown.at("/term/id"));
        });
    }

    @Test
    void the_trace_of_a_command_goes_on_in_the_event() {
        assertThat(records)
                .filteredOn(record -> ownType(record).equals("unit.co-planned.v1"))
                .singleElement()
                .satisfies(
                        record -> assertThat(header(record, "ce_traceparent")).startsWith("00-" + TRACE));
    }

    @Test
    void nobody_is_named_in_them_and_nothing_that_somebody_wrote_is_told() {
        assertThat(records).allSatisfy(record -> assertThat(whole(record))
                .doesNotContainIgnoringCase("written", "teach it together", "to see it", "field days")
                .doesNotContainIgnoringCase("ingrid", "isaksen", "stella", "stavros", "samira", "santorini")
                .doesNotContainIgnoringCase("lourdes", "lizarraga", "cora", "@"));
    }

    private static List<String> typesOf(Subject subject) {
        return records.stream()
                .filter(record -> header(record, "ce_subject").equals(subject.toString()))
                .map(PublishedRecordsTest::ownType)
                .toList();
    }

    private static String ownType(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").substring("org.campuspartners.".length());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    private static JsonNode data(ConsumerRecord<String, byte[]> record) {
        return JsonMapper.shared().readTree(record.value());
    }

    private static String whole(ConsumerRecord<String, byte[]> record) {
        StringBuilder whole = new StringBuilder(record.key()).append(text(record.value()));
        StreamSupport.stream(record.headers().spliterator(), false)
                .forEach(header -> whole.append(header.key()).append(text(header.value())));
        return whole.toString().replaceAll(OPAQUE_ID, "");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
