package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.campuspartners.chassis.testing.BackingServices;

/** A member of a real consumer group: it polls, has its station take the batch, and commits. */
final class GroupMember {

    private final Station station;
    private final Thread thread;
    private volatile boolean leaving;
    private volatile boolean dying;

    GroupMember(Station station) {
        this.station = station;
        thread = Thread.ofPlatform().daemon().start(this::consume);
    }

    private void consume() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                BackingServices.kafka(),
                "group.id",
                station.counts.group(),
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                20,
                "max.poll.interval.ms",
                1_000,
                "session.timeout.ms",
                6_000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(station.counts.topic()));
            while (!leaving) {
                List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
                consumer.poll(Duration.ofMillis(100)).forEach(batch::add);
                station.deliver(batch);
                if (!dying) {
                    commit(consumer);
                }
            }
        }
    }

    private static void commit(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            consumer.commitSync();
        } catch (KafkaException overtaken) {
            // The group has given its partitions to others, who get the batch again.
        }
    }

    /** After its batch. */
    void leaves() {
        leaving = true;
    }

    /** After its batch, and without a commit. */
    void dies() {
        dying = true;
        leaving = true;
    }

    void untilGone() throws InterruptedException {
        thread.join(Duration.ofSeconds(30));
    }
}
