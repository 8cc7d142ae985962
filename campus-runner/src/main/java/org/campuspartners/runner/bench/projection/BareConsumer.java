package org.campuspartners.runner.bench.projection;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.campuspartners.runner.process.CampusProblem;

/** The floor: each poll is one bulk write of what it said last of each unit, and a commit. No order, no repeats, no insight. */
final class BareConsumer implements AutoCloseable {

    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final MongoCollection<Document> facts;

    BareConsumer(String kafka, MongoDatabase database) {
        facts = database.getCollection("bench_facts").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "bench",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(UnitLives.TOPIC).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void take(int events) {
        facts.drop();
        long deadline = System.nanoTime() + BOUND.toNanos();
        int taken = 0;
        while (taken < events) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(100));
            if (!records.isEmpty()) {
                facts.bulkWrite(writes(records), new BulkWriteOptions().ordered(false));
                consumer.commitSync();
                taken += records.count();
            }
            if (System.nanoTime() > deadline) {
                throw new CampusProblem(
                        "Of " + events + " events " + taken + " came within " + BOUND.toMinutes() + " minutes");
            }
        }
    }

    private static List<WriteModel<Document>> writes(ConsumerRecords<byte[], byte[]> records) {
        Map<String, WriteModel<Document>> last = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String subject =
                    new String(record.headers().lastHeader("ce_subject").value(), StandardCharsets.UTF_8);
            Document made = Document.parse(new String(record.value(), StandardCharsets.UTF_8));
            last.put(
                    subject,
                    new ReplaceOneModel<>(
                            Filters.eq(subject), new Document("_id", subject).append("made", made), UPSERT));
        }
        return List.copyOf(last.values());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
