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
import java.util.function.UnaryOperator;
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
import org.campuspartners.chassis.fault.Mortal;
import org.campuspartners.chassis.testing.BackingServices;
import org.springframework.util.unit.DataSize;

/** An instance of a service as far as it publishes, on a real broker and a real store. */
public final class RelayFixture implements AutoCloseable {

    static final RelayProperties BOUNDS = new RelayProperties(
            Duration.ofSeconds(1),
            200,
            100_000,
            Duration.ofSeconds(4),
            Duration.ofSeconds(1),
            DataSize.ofMegabytes(24));

    final String topic;
    final MongoDatabase database;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Producer<String, byte[]> producer;
    final RelayMetrics metrics = new RelayMetrics(meters);
    final Relay relay;
    final Sweep sweep;
    private final List<RelayFixture> others = new ArrayList<>();

    /** With a topic and a database of its own. */
    public RelayFixture() {
        this("tallies-" + UUID.randomUUID());
        BackingServices.topics(topic);
    }

    RelayFixture(String topic) {
        this(topic, BackingServices.freshDatabase(), UnaryOperator.identity());
    }

    private RelayFixture(String topic, MongoDatabase database, UnaryOperator<Producer<String, byte[]>> kafka) {
        this.topic = topic;
        this.database = database;
        producer = kafka.apply(new RelayAutoConfiguration()
                .relayProducer(BackingServices.kafka(), BOUNDS)
                .producer());
        Clearing clearing = new Clearing(database, new Journal(database), metrics);
        relay = new Relay(producer, clearing, new BackOff(BOUNDS.longestBackOff(), System::nanoTime), metrics);
        sweep = new Sweep(database, relay, metrics, BOUNDS.inMemory().toBytes());
        sweep.watch("tallies");
    }

    /** Another instance of the service. */
    public RelayFixture another() {
        return another(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Another instance, which will die or be stopped. */
    public RelayFixture another(Mortal process) {
        return another(process::database, process::producer);
    }

    /** Another instance, with something between it and what it calls. */
    public RelayFixture another(UnaryOperator<MongoDatabase> store, UnaryOperator<Producer<String, byte[]>> kafka) {
        RelayFixture other = new RelayFixture(topic, store.apply(database), kafka);
        others.add(other);
        return other;
    }

    public String topic() {
        return topic;
    }

    public MongoDatabase database() {
        return database;
    }

    /** Aggregates whose process dies right after its writes. */
    public Aggregates<Tally.State, Tally.Command, Tally.Event> leftBehind() {
        return TestAggregates.of(database, TestAggregates.deaf(), new Tally(topic));
    }

    /** Aggregates handed to the relay at once. */
    public Aggregates<Tally.State, Tally.Command, Tally.Event> handedOver() {
        return handedOver(new Tally(topic));
    }

    Aggregates<Tally.State, Tally.Command, Tally.Event> handedOver(
            AggregateType<Tally.State, Tally.Command, Tally.Event> type) {
        return TestAggregates.of(database, outbox(), type);
    }

    /** Hands over to this relay. */
    Outbox outbox() {
        return new Outbox() {
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
        };
    }

    /** Two passes, after which whatever stood still is being published. */
    void sweepTwice() {
        sweep.pass(true);
        sweep.pass(true);
    }

    public void sweepUntilNothingIsPending() {
        until("no pending events", () -> {
            sweep.pass(true);
            return pending() == 0;
        });
    }

    public void untilNothingIsPending() {
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

    public List<WireRecord> pendingOf(String id) {
        Document found = database.getCollection("tallies").find(Filters.eq(id)).first();
        return found.getList("pending", Document.class).stream()
                .map(WireRecord::of)
                .toList();
    }

    public List<Document> journal() {
        return database.getCollection("journal").find().into(new ArrayList<>());
    }

    double count(String meter) {
        return meters.get(meter).counter().count();
    }

    /** Every record of the topic, as an outside consumer reads it. */
    public List<ConsumerRecord<String, byte[]>> read(String name) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        BackingServices.kafka(),
                        "enable.auto.commit",
                        "false",
                        "fetch.max.wait.ms",
                        BackingServices.READERS_WAIT_MS),
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
        others.forEach(RelayFixture::leave);
        relay.close();
        producer.close(Duration.ofSeconds(1));
    }

    /** Waits for no turn to end: that of a dead process never does. */
    private void leave() {
        Thread.currentThread().interrupt();
        relay.close();
        Thread.interrupted();
        producer.close(Duration.ZERO);
    }
}
