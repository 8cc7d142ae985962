package org.campuspartners.chassis.relay;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.AggregateType;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.aggregate.TestAggregates;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.testing.BackingServices;
import org.springframework.util.unit.DataSize;

/** A relay on a real broker and a real store, a topic and a database of its own. */
final class RelayFixture implements AutoCloseable {

    final String topic = "tallies-" + UUID.randomUUID();
    final MongoDatabase database = BackingServices.freshDatabase();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Producer<String, byte[]> producer;
    final Relay relay;
    final Sweep sweep;

    RelayFixture() {
        BackingServices.topics(topic);
        var settings = new RelayProperties(
                Duration.ofSeconds(1),
                200,
                100_000,
                Duration.ofSeconds(4),
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(24));
        producer = new RelayAutoConfiguration()
                .relayProducer(BackingServices.kafka(), settings)
                .producer();
        RelayMetrics metrics = new RelayMetrics(meters);
        Clearing clearing = new Clearing(database, new Journal(database), metrics);
        relay = new Relay(producer, clearing, new BackOff(settings.longestBackOff(), System::nanoTime), metrics);
        sweep = new Sweep(database, relay, metrics, settings.inMemory().toBytes());
        sweep.watch("tallies");
    }

    /** Aggregates whose process dies right after its writes. */
    Aggregates<Tally.State, Tally.Command, Tally.Event> leftBehind() {
        return TestAggregates.of(database, TestAggregates.deaf(), new Tally(topic));
    }

    /** Aggregates handed to the relay at once. */
    Aggregates<Tally.State, Tally.Command, Tally.Event> handedOver() {
        return handedOver(new Tally(topic));
    }

    Aggregates<Tally.State, Tally.Command, Tally.Event> handedOver(
            AggregateType<Tally.State, Tally.Command, Tally.Event> type) {
        return TestAggregates.of(
                database,
                new Outbox() {
                    @Override
                    public void watch(String collection) {}

                    @Override
                    public void handOver(String collection, String id, List<WireRecord> pending) {
                        relay.take(new Turn(new Turn.Ref(collection, id), pending));
                    }

                    @Override
                    public boolean accepts(int pendingOfAggregate) {
                        return true;
                    }
                },
                type);
    }

    void sweepUntilNothingIsPending() {
        until("no pending events", () -> {
            sweep.pass(true);
            return pending() == 0;
        });
    }

    void untilNothingIsPending() {
        until("no pending events", () -> pending() == 0);
    }

    static void until(String what, BooleanSupplier condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(condition::getAsBoolean);
    }

    long pending() {
        return database.getCollection("tallies").countDocuments(Filters.exists("pending.0"));
    }

    List<Document> journal() {
        return database.getCollection("journal").find().into(new ArrayList<>());
    }

    double count(String meter) {
        return meters.get(meter).counter().count();
    }

    /** Every record of the topic, as an outside consumer reads it. */
    List<ConsumerRecord<String, byte[]>> read(String name) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", BackingServices.kafka(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(p -> new TopicPartition(name, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            until("the end of " + name, () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
                return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
            });
            return all;
        }
    }

    @Override
    public void close() {
        relay.close();
        producer.close(Duration.ofSeconds(1));
    }
}
