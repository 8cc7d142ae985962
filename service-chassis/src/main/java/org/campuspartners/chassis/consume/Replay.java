package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's share in reading a topic from its beginning for a build. As with the bindings, offsets are committed after the
 * writes and a batch that fails comes again without end (rules C6, C9). It commits how far it has come rather than the last
 * record: of a compacted topic's last records there may be none left.
 */
final class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final Uptake uptake;
    private final Map<String, Object> settings;
    private final Duration longestPause;
    private final Thread thread;
    private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
    private Duration pause = FIRST_PAUSE;
    private volatile KafkaConsumer<byte[], byte[]> reading;
    private volatile boolean stopping;

    /** @param kafka how to reach it, as for any other consumer */
    Replay(Uptake uptake, String group, Map<String, Object> kafka, Duration longestPause) {
        this.uptake = uptake;
        this.settings = new HashMap<>(kafka);
        this.longestPause = longestPause;
        settings.put("group.id", group);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", 1000);
        settings.put("session.timeout.ms", 10_000);
        thread = Thread.ofPlatform().name("rebuild-" + uptake.name()).daemon().start(this::run);
    }

    private void run() {
        while (!stopping) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                reading = consumer;
                committed = Map.of();
                consumer.subscribe(List.of(uptake.projection().topic()));
                while (!stopping) {
                    take(consumer);
                    pause = FIRST_PAUSE;
                }
            } catch (WakeupException stopped) {
                LOG.debug("{} reads no more for a build", uptake.name());
            } catch (RuntimeException e) {
                LOG.warn("the build of {} can't take a batch for now: {}", uptake.name(), e.toString());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
            }
        }
    }

    private void take(KafkaConsumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        if (!polled.isEmpty()) {
            List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(polled.count());
            polled.forEach(batch::add);
            uptake.take(batch);
        }
        Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();
        consumer.assignment().forEach(one -> passed.put(one, new OffsetAndMetadata(consumer.position(one))));
        if (!passed.equals(committed)) {
            consumer.commitSync(passed);
            committed = passed;
        }
    }

    /** Returns when the last batch is done, or after a bounded wait. */
    void stop() {
        stopping = true;
        KafkaConsumer<byte[], byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        LockSupport.unpark(thread);
        try {
            thread.join(LAST_BATCH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
