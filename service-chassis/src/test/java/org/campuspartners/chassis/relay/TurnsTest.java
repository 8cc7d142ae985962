package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.aggregate.TestAggregates;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;

/** Turns whose acknowledgements the test gives, one by one. */
class TurnsTest {

    private static final String ONE = Ids.derived("tally", "1");
    private static final String OTHER = Ids.derived("tally", "2");

    private final MongoDatabase database = BackingServices.freshDatabase();
    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final RelayMetrics metrics = new RelayMetrics(new SimpleMeterRegistry());
    private final Relay relay = new Relay(
            kafka,
            new Clearing(database, new Journal(database), metrics),
            new BackOff(Duration.ofSeconds(1), System::nanoTime),
            metrics);

    /** A tally with that many events; nothing of it is published. */
    private Turn counted(String id, int events) {
        var tallies = TestAggregates.of(database, TestAggregates.deaf(), new Tally("tallies"));
        tallies.create(id, Request.creating("ada", "start", "1", "c"), new Tally.Command.Start(1));
        for (int i = 1; i < events; i++) {
            tallies.apply(id, Request.natural("ada", "count", "1"), new Tally.Command.Count(1));
        }
        return new Turn(new Turn.Ref("tallies", id), pending(id));
    }

    private Document document(String id) {
        return database.getCollection("tallies").find(Filters.eq(id)).first();
    }

    private List<WireRecord> pending(String id) {
        return document(id).getList("pending", Document.class).stream()
                .map(WireRecord::of)
                .toList();
    }

    private void sent(int records) {
        await().atMost(Duration.ofSeconds(10)).until(() -> kafka.history().size() == records);
    }

    private static long sequence(ProducerRecord<String, byte[]> record) {
        return Long.parseLong(
                new String(record.headers().lastHeader("ce_sequence").value()));
    }

    @Test
    void r2_the_next_record_of_an_aggregate_is_sent_after_the_acknowledgement_of_the_one_before() {
        relay.take(counted(ONE, 3));
        sent(1);
        for (int acknowledged = 1; acknowledged <= 2; acknowledged++) {
            assertThat(kafka.completeNext()).isTrue();
            sent(acknowledged + 1);
        }
        kafka.completeNext();

        assertThat(kafka.history()).extracting(TurnsTest::sequence).containsExactly(1L, 2L, 3L);
        await().until(() -> pending(ONE).isEmpty());
        relay.close();
    }

    @Test
    void r2_other_aggregates_are_sent_side_by_side() {
        relay.take(counted(ONE, 2));
        relay.take(counted(OTHER, 2));
        sent(2);
        assertThat(kafka.history()).extracting(TurnsTest::sequence).containsExactly(1L, 1L);
        kafka.errorNext(new TimeoutException("a test says so"));
        kafka.errorNext(new TimeoutException("a test says so"));
        relay.close();
    }

    @Test
    void r4_what_was_acknowledged_before_a_failure_is_journaled_and_cleared_and_no_more() {
        relay.take(counted(ONE, 3));
        sent(1);
        kafka.completeNext();
        sent(2);
        kafka.errorNext(new TimeoutException("a test says so"));

        await().until(() -> pending(ONE).size() == 2);
        assertThat(pending(ONE)).extracting(WireRecord::sequence).containsExactly(2L, 3L);
        assertThat(database.getCollection("journal").countDocuments()).isOne();
        assertThat(kafka.history()).hasSize(2);
        relay.close();
    }

    @Test
    void r5_the_mark_of_unfinished_work_is_an_index_on_what_is_pending_and_no_field_of_its_own() {
        Turn turn = counted(ONE, 1);
        assertThat(database.getCollection("tallies").listIndexes()).anySatisfy(index -> assertThat(index)
                .containsEntry("key", new Document("pending.at", 1))
                .containsEntry("sparse", true));
        var before = document(ONE).keySet();

        relay.take(turn);
        sent(1);
        // Another instance writes after the acknowledgement and before the clear.
        counted(ONE, 2);
        kafka.completeNext();
        await().until(() -> pending(ONE).size() == 1);

        assertThat(document(ONE).keySet()).isEqualTo(before);
        Sweep sweep = new Sweep(database, relay, metrics, Long.MAX_VALUE);
        sweep.watch("tallies");
        assertThat(sweep.unfinishedNow()).isOne();
        relay.close();
    }

    @Test
    void r6_a_backlog_that_is_longer_than_memory_is_taken_as_room_comes_free() {
        long two = counted(ONE, 1).bytes() * 2 * 2; // Twice, for as many again may be cleared meanwhile.
        for (int tally = 2; tally <= 5; tally++) {
            counted(Ids.derived("tally", "" + tally), 1);
        }
        Sweep sweep = new Sweep(database, relay, metrics, two);
        sweep.watch("tallies");
        sweep.pass(true);
        CompletableFuture<Void> pass = CompletableFuture.runAsync(() -> sweep.pass(true));
        sent(2);
        await().during(Duration.ofMillis(100)).until(() -> relay.turns() == 2);

        for (int sent = 3; sent <= 5; sent++) {
            kafka.completeNext();
            sent(sent);
        }
        kafka.completeNext();
        kafka.completeNext();
        await().until(() -> relay.turns() == 0);
        pass.join();
        assertThat(database.getCollection("journal").countDocuments()).isEqualTo(5);
        relay.close();
    }

    @Test
    void a_relay_that_stops_lets_the_turns_that_go_on_end() throws Exception {
        relay.take(counted(ONE, 2));
        sent(1);
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(relay::close);
        kafka.completeNext();
        sent(2);
        kafka.completeNext();
        stopped.get(10, TimeUnit.SECONDS);

        assertThat(pending(ONE)).isEmpty();
        assertThat(database.getCollection("journal").countDocuments()).isEqualTo(2);
    }
}
