package org.campuspartners.chassis.event;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A finished Kafka record (W8): every copy that is ever sent is identical, whichever code version sends it.
 *
 * @param sequence in its subject
 * @param value {@code null} is a tombstone
 * @param timestamp of the record, milliseconds since the epoch
 * @param journaled whether it belongs to the history; a state topic's records don't (C12)
 */
public record WireRecord(
        long sequence,
        String topic,
        String key,
        Map<String, String> headers,
        byte[] value,
        long timestamp,
        boolean journaled) {

    public String subject() {
        return headers.get("ce_subject");
    }

    public ProducerRecord<String, byte[]> toProducerRecord() {
        List<Header> list = new ArrayList<>();
        headers.forEach((name, text) -> list.add(new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8))));
        return new ProducerRecord<>(topic, null, timestamp, key, value, list);
    }

    /** @param at when it was written, in real time: the mark of unfinished work (R5) and its age */
    public Document toDocument(Date at) {
        return toDocument().append("at", at);
    }

    public Document toDocument() {
        return new Document("seq", sequence)
                .append("topic", topic)
                .append("key", key)
                .append("headers", new Document(new TreeMap<>(headers)))
                .append("value", Optional.ofNullable(value).map(Binary::new).orElse(null))
                .append("ts", timestamp)
                .append("log", journaled);
    }

    public static WireRecord of(Document document) {
        Map<String, String> headers = new TreeMap<>();
        document.get("headers", Document.class).forEach((name, text) -> headers.put(name, (String) text));
        Binary value = document.get("value", Binary.class);
        return new WireRecord(
                document.getLong("seq"),
                document.getString("topic"),
                document.getString("key"),
                headers,
                value == null ? null : value.getData(),
                document.getLong("ts"),
                document.getBoolean("log"));
    }
}
