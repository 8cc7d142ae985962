package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.HistoryEntry;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.aggregate.TestAggregates;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R1 to R7 on a real broker. */
class RelayTest {

    private final RelayFixture fixture = new RelayFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void r1_r2_first_copies_of_every_aggregate_are_in_order_and_without_a_hole() {
        var tallies = fixture.handedOver();
        for (int tally = 0; tally < 50; tally++) {
            count(tallies, id(tally), 10);
        }
        fixture.untilNothingIsPending();
        assertThat(firstCopies()).hasSize(50).allSatisfy((subject, sequences) -> assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 10).mapToObj(Long::valueOf).toList()));
        assertThat(fixture.journal()).hasSize(500);
    }

    @Test
    void r1_an_event_left_behind_goes_out_before_the_next_one() {
        count(fixture.leftBehind(), id(1), 1);
        fixture.handedOver().apply(id(1), Request.natural("ada", "count", "1"), new Tally.Command.Count(1));
        fixture.untilNothingIsPending();
        assertThat(firstCopies().values()).containsExactly(List.of(1L, 2L));
    }

    @Test
    void r3_an_aggregate_that_keeps_failing_holds_up_no_other() throws Exception {
        String narrow = fixture.topic + "-narrow";
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            admin.createTopics(List.of(new NewTopic(narrow, 1, (short) 1).configs(Map.of("max.message.bytes", "200"))))
                    .all()
                    .get();
        }
        var failing = TestAggregates.of(fixture.database, TestAggregates.deaf(), new Tally(narrow));
        count(failing, id(1), 2);
        for (int tally = 2; tally < 22; tally++) {
            count(fixture.leftBehind(), id(tally), 3);
        }
        RelayFixture.until("all but the failing one published", () -> {
            fixture.sweep.pass(true);
            return fixture.pending() == 1 && fixture.count("outbox.failed") >= 2;
        });
        assertThat(firstCopies()).hasSize(20);
        assertThat(fixture.database
                        .getCollection("tallies")
                        .find(Filters.eq(id(1)))
                        .first()
                        .getList("pending", Document.class))
                .hasSize(2);
    }

    @Test
    void r4_published_again_after_a_crash_it_is_journaled_once_and_then_cleared() {
        count(fixture.leftBehind(), id(1), 3);
        List<WireRecord> pending = fixture.pendingOf(id(1));
        new Journal(fixture.database).add(pending.subList(0, 2));
        fixture.sweepUntilNothingIsPending();
        assertThat(fixture.journal()).hasSize(3);
        assertThat(fixture.count("outbox.repeated")).isEqualTo(2);
    }

    @Test
    void r4_a_clear_leaves_alone_what_was_added_meanwhile() {
        count(fixture.leftBehind(), id(1), 2);
        List<WireRecord> before = fixture.pendingOf(id(1));
        count(fixture.leftBehind(), id(1), 2);
        fixture.relay.take(new Turn(new Turn.Ref("tallies", id(1)), before));
        RelayFixture.until(
                "the first two cleared", () -> fixture.pendingOf(id(1)).size() == 1);
        Document tally = fixture.database
                .getCollection("tallies")
                .find(Filters.eq(id(1)))
                .first();
        assertThat(tally.getLong("version")).isEqualTo(3);
        assertThat(tally.getLong("sequence")).isEqualTo(3);
        assertThat(fixture.pendingOf(id(1))).extracting(WireRecord::sequence).containsExactly(3L);
    }

    @Test
    void r6_the_sweep_takes_only_what_stood_still_over_two_of_its_passes() {
        count(fixture.leftBehind(), id(1), 1);
        fixture.sweep.pass(true);
        assertThat(fixture.relay.turns()).isZero();
        assertThat(fixture.count("outbox.published")).isZero();
        fixture.sweep.pass(true);
        fixture.untilNothingIsPending();
        assertThat(fixture.count("outbox.published")).isEqualTo(1);
    }

    @Test
    void r7_the_journal_publishes_the_same_bytes_again_and_history_is_journal_and_pending() throws Exception {
        count(fixture.handedOver(), id(1), 3);
        fixture.untilNothingIsPending();
        count(fixture.leftBehind(), id(1), 2);
        assertThat(fixture.leftBehind().history(id(1)))
                .extracting(HistoryEntry::published)
                .containsExactly(true, true, true, false);
        int published =
                new Republication(new Journal(fixture.database), fixture.producer).publish("tally/" + id(1), 2, 3);
        assertThat(published).isEqualTo(2);
        List<ConsumerRecord<String, byte[]>> records = fixture.read(fixture.topic);
        assertThat(records).hasSize(5);
        assertThat(records.get(3).value()).isEqualTo(records.get(1).value());
        assertThat(records.get(3).headers()).isEqualTo(records.get(1).headers());
        assertThat(records.get(4).timestamp()).isEqualTo(records.get(2).timestamp());
    }

    @Test
    void an_outside_consumer_reads_a_binary_cloud_event() {
        count(fixture.handedOver(), id(1), 1);
        fixture.untilNothingIsPending();
        ConsumerRecord<String, byte[]> record = fixture.read(fixture.topic).getFirst();
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        assertThat(headers.remove("ce_id")).hasSize(36);
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_source", "/test-service",
                        "ce_type", "org.campuspartners.tally.counted.v1",
                        "ce_subject", "tally/" + id(1),
                        "ce_time", "2026-09-01T10:15:30Z",
                        "ce_dataschema", "https://campuspartners.org/schemas/tally.counted.v1.schema.json",
                        "ce_sequence", "00000000000000000001",
                        "ce_partitionkey", id(1),
                        "ce_traceparent", TestAggregates.TRACE,
                        "content-type", "application/json"));
        assertThat(record.key()).isEqualTo(id(1));
        assertThat(record.timestamp()).isEqualTo(Tally.TIME.toEpochMilli());
        assertThat(record.value()).asString().isEqualTo("{\"total\":1}");
    }

    private Map<String, List<Long>> firstCopies() {
        return AtRest.firstCopies(fixture.read(fixture.topic));
    }
}
