package org.campuspartners.runner.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.campuspartners.runner.process.CampusProblem;

/** All that is on the topics of the campus. */
record Records(String bootstrapServers) {

    private static final List<String> TOPICS =
            List.of("partnership.events", "feedback.events", "partnership.directory");
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long BOUND_SECONDS = 60;

    /** In the order of each partition. */
    <T> List<T> all(Function<ConsumerRecord<String, byte[]>, T> as) {
        try (KafkaConsumer<String, byte[]> kafka = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> kafka.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            List<T> records = new ArrayList<>();
            long deadline =
                    System.nanoTime() + Duration.ofSeconds(BOUND_SECONDS).toNanos();
            while (ends.entrySet().stream().anyMatch(end -> kafka.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new CampusProblem("The topics can't be read to their ends within " + BOUND_SECONDS + " s");
                }
                kafka.poll(POLL).forEach(record -> records.add(as.apply(record)));
            }
            return records;
        }
    }
}
