package org.campuspartners.runner.listen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the topics and hands on each event.
 *
 * <p>It only looks on, so it names its partitions itself and keeps no place. A system that makes something of the events
 * subscribes with a {@code group.id} of its own instead, and commits its offsets after it has stored what it made. Such a system
 * can get an event twice: {@code ce_sequence}, counted within {@code ce_subject}, tells it which ones it has seen.
 */
final class Listener implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> kafka;

    Listener(String bootstrapServers) {
        this.kafka = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        20_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Hands on what is in the topics, and then what comes, until {@link #stop}, or until nothing has come for that long.
     */
    void listen(List<String> topics, boolean fromBeginning, Duration quiet, Consumer<Received> each) {
        try {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> kafka.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            kafka.assign(partitions);
            if (fromBeginning) {
                kafka.seekToBeginning(partitions);
            } else {
                kafka.seekToEnd(partitions);
            }
            Instant heard = Instant.now();
            while (heard.plus(quiet).isAfter(Instant.now())) {
                for (ConsumerRecord<String, byte[]> record : kafka.poll(POLL)) {
                    each.accept(new Received(record));
                    heard = Instant.now();
                }
            }
        } catch (WakeupException e) {
            // Asked to stop.
        }
    }

    /** Ends {@link #listen}; the only method that another thread may call. */
    void stop() {
        kafka.wakeup();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
