package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads parts of the log again, outside of any consumer group. For one thread. */
final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;

    private LogReader(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** @param kafka how to reach it, as for any other consumer */
    static LogReader of(Map<String, Object> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.remove("group.id");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        // All that is asked for is there: what the broker would wait for is behind the range's end.
        settings.put("fetch.max.wait.ms", 10);
        return new LogReader(new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** Gives the records of a range, a poll at a time. Answers whether the log still has the whole range. */
    boolean read(Hold.Range range, Consumer<List<ConsumerRecord<byte[], byte[]>>> records) {
        TopicPartition partition = new TopicPartition(range.topic(), range.partition());
        consumer.assign(List.of(partition));
        long begin = consumer.beginningOffsets(List.of(partition), PATIENCE).get(partition);
        long end = Math.min(
                range.last() + 1,
                consumer.endOffsets(List.of(partition), PATIENCE).get(partition));
        consumer.seek(partition, Math.max(range.first(), begin));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition, PATIENCE) < end) {
            List<ConsumerRecord<byte[], byte[]>> polled = new ArrayList<>();
            long before = consumer.position(partition, PATIENCE);
            consumer.poll(POLL).records(partition).stream()
                    .filter(record -> record.offset() <= range.last())
                    .forEach(polled::add);
            if (!polled.isEmpty()) {
                records.accept(polled);
            }
            if (consumer.position(partition, PATIENCE) > before) {
                giveUp = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > giveUp) {
                throw new TryAgainException("Kafka gave nothing of " + partition + " within " + PATIENCE);
            }
        }
        return begin <= range.first();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
