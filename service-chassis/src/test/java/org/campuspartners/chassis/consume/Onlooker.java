package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.campuspartners.chassis.testing.BackingServices;

/** Another service that consumes a topic from its beginning on, and what it made of it. */
public final class Onlooker implements AutoCloseable {

    private final Station station;
    private final KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
            Map.<String, Object>of(
                    "bootstrap.servers",
                    BackingServices.kafka(),
                    "auto.offset.reset",
                    "earliest",
                    "fetch.max.wait.ms",
                    BackingServices.READERS_WAIT_MS),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());

    public Onlooker(MongoDatabase database, String topic) {
        station = new Station(database, topic);
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes all there is by now. */
    public void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var polled = consumer.poll(Duration.ofMillis(200));
            if (!polled.isEmpty()) {
                polled.partitions().forEach(partition -> station.deliver(polled.records(partition)));
            }
        }
    }

    /** Reads what is held of a subject again, as the timer and an operator do. */
    public void reread(String subject) {
        station.reread(subject);
    }

    public void discard(String subject, long sequence, String eventId) {
        station.discard(subject, sequence, eventId);
    }

    /** The reason by the subject, of all that is held. */
    public Map<String, String> held() {
        Map<String, String> reasons = new HashMap<>();
        station.uptake
                .store()
                .held(Integer.MAX_VALUE)
                .forEach(subject -> reasons.put(subject.id(), subject.held().reason()));
        return reasons;
    }

    /** What is made of a subject by now: the order of its events, their sum, its total. */
    public Optional<Document> made(String subject) {
        return station.uptake.query(new Document("_id", subject)).stream()
                .map(Stored::made)
                .findFirst();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
