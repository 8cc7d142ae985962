package org.campuspartners.chassis.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as somebody outside would. */
public final class TopicReader implements AutoCloseable {

    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer;

    public TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        BackingServices.kafka(),
                        "auto.offset.reset",
                        "earliest",
                        "fetch.max.wait.ms",
                        BackingServices.READERS_WAIT_MS),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All there is by now; what comes later is at the end of later answers. */
    public List<ConsumerRecord<String, byte[]>> everything() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        }
        return List.copyOf(read);
    }

    /** What was said last under a key, by now. */
    public Optional<ConsumerRecord<String, byte[]>> latest(String key) {
        return everything().stream().filter(record -> record.key().equals(key)).reduce((earlier, later) -> later);
    }

    /** Key, headers and value of a record, to search through. */
    public static String whole(ConsumerRecord<String, byte[]> record) {
        StringBuilder whole = new StringBuilder(record.key());
        record.headers()
                .forEach(header -> whole.append(' ').append(new String(header.value(), StandardCharsets.UTF_8)));
        return whole.append(record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
