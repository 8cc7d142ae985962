package org.campuspartners.chassis.consume;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.campuspartners.chassis.event.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads events off the wire: CloudEvents 1.0 in Kafka's binary mode, JSON data. */
public final class EventReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SUBJECT = Pattern.compile("[a-z][a-z0-9-]{0,63}/[\\x21-\\x7e]{1,400}");
    private static final Pattern SEQUENCE = Pattern.compile("0{0,20}[1-9][0-9]{0,17}");

    private EventReader() {}

    /** The event of a record. {@link IllegalArgumentException} says why there is none. */
    public static Event read(ConsumerRecord<byte[], byte[]> record) {
        return read(record, subject(record));
    }

    private static Event read(ConsumerRecord<byte[], byte[]> record, String subject) {
        if (!"1.0".equals(required(record, "ce_specversion"))) {
            throw new IllegalArgumentException("ce_specversion is not 1.0");
        }
        String type = required(record, "ce_type");
        String ownType = type.startsWith(Event.TYPE_PREFIX) ? type.substring(Event.TYPE_PREFIX.length()) : type;
        return new Event(
                required(record, "ce_id"),
                ownType,
                required(record, "ce_source"),
                subject,
                sequence(record),
                time(required(record, "ce_time")),
                data(record),
                header(record, "ce_traceparent"));
    }

    /** A record as one of its subject; {@link IllegalArgumentException} where not even the subject can be read. */
    static Received receive(ConsumerRecord<byte[], byte[]> record) {
        Position position = Position.of(record);
        String subject = subject(record);
        try {
            Event event = read(record, subject);
            return new Received(position, subject, event.sequence(), event.id(), event, null);
        } catch (IllegalArgumentException fault) {
            String id = header(record, "ce_id").filter(text -> !text.isBlank()).orElse(position.toString());
            return new Received(position, subject, sequenceOrNone(record), id, null, fault.getMessage());
        }
    }

    private static String subject(ConsumerRecord<byte[], byte[]> record) {
        String subject = required(record, "ce_subject");
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("ce_subject is not of the form type/id");
        }
        return subject;
    }

    private static long sequence(ConsumerRecord<byte[], byte[]> record) {
        String sequence = required(record, "ce_sequence");
        if (!SEQUENCE.matcher(sequence).matches()) {
            throw new IllegalArgumentException("ce_sequence is not a number from 1 on");
        }
        return Long.parseLong(sequence);
    }

    private static long sequenceOrNone(ConsumerRecord<byte[], byte[]> record) {
        try {
            return sequence(record);
        } catch (IllegalArgumentException none) {
            return 0;
        }
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("ce_time is not a time with its offset", e);
        }
    }

    private static JsonNode data(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        String contentType = header(record, "content-type").orElse("application/json");
        if (!contentType.startsWith("application/json")) {
            throw new IllegalArgumentException("the content type is not application/json");
        }
        try {
            return JSON.readTree(record.value());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the data is not JSON", e);
        }
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) {
        return header(record, name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
