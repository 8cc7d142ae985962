package org.campuspartners.runner.bench.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.bson.types.Binary;

/** Aggregates with events that wait for Kafka, as a service that lost its Kafka leaves them behind. */
record PendingEvents(int aggregates, int each) {

    static final String TOPIC = "partnership.events";

    private static final String TYPE = "org.campuspartners.unit.offered.v1";
    private static final int VALUE_BYTES = 1024;
    private static final byte[] VALUE =
            ("{\"filler\":\"" + "x".repeat(VALUE_BYTES - 13) + "\"}").getBytes(StandardCharsets.UTF_8);

    int total() {
        return aggregates * each;
    }

    /** Forgets what earlier rounds left, and leaves these behind. */
    void leaveIn(MongoDatabase database) {
        units(database).deleteMany(Filters.empty());
        database.getCollection("journal").deleteMany(Filters.empty());
        List<Document> some = new ArrayList<>();
        for (int aggregate = 0; aggregate < aggregates; aggregate++) {
            some.add(document());
            if (some.size() == 50) {
                units(database).insertMany(some);
                some.clear();
            }
        }
    }

    static MongoCollection<Document> units(MongoDatabase database) {
        return database.getCollection("units");
    }

    private Document document() {
        String id = UUID.randomUUID().toString().replace("-", "");
        List<Document> pending = new ArrayList<>();
        for (long sequence = 1; sequence <= each; sequence++) {
            pending.add(event(id, sequence));
        }
        return new Document("_id", id)
                .append("version", (long) each)
                .append("sequence", (long) each)
                .append("floor", 0L)
                .append("taken", new Document())
                .append("handled", List.of())
                .append("pending", pending);
    }

    private static Document event(String id, long sequence) {
        Document headers = new Document("ce_id", UUID.randomUUID().toString())
                .append("ce_sequence", "%020d".formatted(sequence))
                .append("ce_source", "/partnership-service")
                .append("ce_specversion", "1.0")
                .append("ce_subject", "unit/" + id)
                .append("ce_time", Instant.EPOCH.toString())
                .append("ce_type", TYPE)
                .append("content-type", "application/json");
        return new Document("seq", sequence)
                .append("topic", TOPIC)
                .append("key", id)
                .append("headers", headers)
                .append("value", new Binary(VALUE))
                .append("ts", 0L)
                .append("log", true)
                .append("at", new Date());
    }

    static ProducerRecord<String, byte[]> toRecord(Document event) {
        List<Header> headers = new ArrayList<>();
        event.get("headers", Document.class)
                .forEach((name, text) ->
                        headers.add(new RecordHeader(name, text.toString().getBytes(StandardCharsets.UTF_8))));
        return new ProducerRecord<>(
                TOPIC,
                null,
                event.getLong("ts"),
                event.getString("key"),
                event.get("value", Binary.class).getData(),
                headers);
    }

    static Document toJournal(Document event) {
        String subject = event.get("headers", Document.class).getString("ce_subject");
        Document entry = new Document(event);
        entry.remove("at");
        return entry.append("_id", "%s#%020d".formatted(subject, event.getLong("seq")));
    }
}
