package org.campuspartners.partnership.testing.search;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.campuspartners.chassis.testing.BackingServices;

/** Whatever is on a topic, the broker's own among them. */
final class Sent {

    private final Findings findings;

    Sent(Findings findings) {
        this.findings = findings;
    }

    /** @return how many records there are */
    long search(String bootstrap) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", BackingServices.READERS_WAIT_MS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long records = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    records++;
                    look(record);
                }
            }
            return records;
        }
    }

    void look(ConsumerRecord<byte[], byte[]> record) {
        String place = "topic " + record.topic();
        findings.look(place, "", record.topic());
        findings.look(place, "the key", text(record.key()));
        record.headers().forEach(header -> {
            findings.look(place, "a header's name", header.key());
            findings.look(place, "the header " + header.key(), text(header.value()));
        });
        findings.look(place, "the value", text(record.value()));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
