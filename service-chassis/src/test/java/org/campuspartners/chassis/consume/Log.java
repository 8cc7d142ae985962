package org.campuspartners.chassis.consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.campuspartners.chassis.testing.BackingServices;

/** A topic of its own on the real broker: writes events as the relay does, and gives them back as they are delivered. */
final class Log implements AutoCloseable {

    /** An event as a test writes it; what is null is left out. */
    record Sent(String subject, String sequence, String id, String type, String data, String traceparent) {

        static Sent event(String subject, long sequence, String data) {
            return new Sent(
                    subject,
                    "%020d".formatted(sequence),
                    "id-" + subject + "-" + sequence,
                    "tally.counted.v1",
                    data,
                    null);
        }

        static Sent event(String subject, long sequence) {
            return event(subject, sequence, "{\"n\":" + sequence + "}");
        }

        Sent withId(String other) {
            return new Sent(subject, sequence, other, type, data, traceparent);
        }

        Sent withType(String other) {
            return new Sent(subject, sequence, id, other, data, traceparent);
        }

        Sent withSequence(String other) {
            return new Sent(subject, other, id, type, data, traceparent);
        }

        Sent withTraceparent(String other) {
            return new Sent(subject, sequence, id, type, data, other);
        }
    }

    final String topic;
    private final KafkaProducer<String, byte[]> producer;

    private Log(String topic) {
        this.topic = topic;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BackingServices.kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    static Log ofItsOwn() {
        String topic = "tally-" + UUID.randomUUID().toString().substring(0, 8);
        BackingServices.topics(topic);
        return new Log(topic);
    }

    /** Writes an event to partition 0 and gives the record back as a consumer gets it. */
    ConsumerRecord<byte[], byte[]> write(Sent sent) {
        return write(0, sent);
    }

    ConsumerRecord<byte[], byte[]> write(int partition, Sent sent) {
        return delivered(send(partition, sent));
    }

    /** Writes to partition 0, many at once. */
    List<ConsumerRecord<byte[], byte[]>> writeTogether(List<Sent> sent) {
        List<Sending> all = sent.stream().map(one -> send(0, one)).toList();
        return all.stream().map(this::delivered).toList();
    }

    private record Sending(ProducerRecord<String, byte[]> record, Future<RecordMetadata> written) {}

    private Sending send(int partition, Sent sent) {
        byte[] value = sent.data() == null ? null : sent.data().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, sent.subject(), value);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", sent.id());
        header(record, "ce_source", "/tests");
        header(record, "ce_type", "org.campuspartners." + sent.type());
        header(record, "ce_subject", sent.subject());
        header(record, "ce_time", "2026-11-24T00:00:00Z");
        header(record, "ce_sequence", sent.sequence());
        header(record, "ce_traceparent", sent.traceparent());
        header(record, "content-type", "application/json");
        return new Sending(record, producer.send(record));
    }

    private ConsumerRecord<byte[], byte[]> delivered(Sending sending) {
        byte[] value = sending.record().value();
        try {
            RecordMetadata written = sending.written().get(30, TimeUnit.SECONDS);
            return new ConsumerRecord<>(
                    topic,
                    written.partition(),
                    written.offset(),
                    written.timestamp(),
                    TimestampType.CREATE_TIME,
                    0,
                    value == null ? -1 : value.length,
                    null,
                    value,
                    sending.record().headers(),
                    Optional.empty());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    List<ConsumerRecord<byte[], byte[]>> writeAll(Sent... sent) {
        List<ConsumerRecord<byte[], byte[]>> written = new ArrayList<>();
        for (Sent one : sent) {
            written.add(write(one));
        }
        return written;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Supplier<LogReader> readers() {
        return () -> LogReader.of(Map.of("bootstrap.servers", BackingServices.kafka()));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
