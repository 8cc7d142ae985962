package org.campuspartners.runner.bench.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.campuspartners.runner.process.CampusProblem;

/** What arrives on the topic from now on. */
final class Arrivals implements AutoCloseable {

    private static final Duration BOUND = Duration.ofMinutes(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private long first;

    Arrivals(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5_000,
                        // Beside every shape alike: looking costs the broker little.
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        256 * 1024,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        50),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(PendingEvents.TOPIC).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Returns when so many records have arrived; the clock runs from the first of them. */
    void await(int records) {
        long deadline = System.nanoTime() + BOUND.toNanos();
        int arrived = 0;
        while (arrived < records) {
            ConsumerRecords<byte[], byte[]> some = consumer.poll(Duration.ofMillis(100));
            if (arrived == 0 && !some.isEmpty()) {
                first = System.nanoTime();
            }
            arrived += some.count();
            if (System.nanoTime() > deadline) {
                throw new CampusProblem(
                        "Of " + records + " records " + arrived + " arrived within " + BOUND.toMinutes() + " minutes");
            }
        }
    }

    /** Since the first arrival. */
    double seconds() {
        return (System.nanoTime() - first) / 1e9;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
