package org.campuspartners.chassis.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes finished records: CloudEvents 1.0 in Kafka's binary mode, checked against schema and size first (W8). */
public final class WireRecordWriter {

    /** Below Kafka's default limit for a batch of one record, headers and all. */
    static final int LARGEST_VALUE = 900_000;

    private static final String JSON = "application/json";

    private final String source;
    private final String schemaBase;
    private final Contracts contracts;
    private final JsonMapper json;

    /**
     * @param source of every event, such as {@code /partnership-service}
     * @param schemaBase what {@code dataschema} starts with, ending in a slash
     */
    public WireRecordWriter(String source, String schemaBase, Contracts contracts, JsonMapper json) {
        this.source = source;
        this.schemaBase = schemaBase;
        this.contracts = contracts;
        this.json = json;
    }

    /** What the record says of itself besides its data. */
    public record Attributes(
            String type,
            String topic,
            String key,
            String subject,
            long sequence,
            Instant time,
            boolean journaled,
            Optional<String> traceparent) {}

    /**
     * @param data {@code null} makes a tombstone
     * @throws Contracts.ContractBroken when the data don't hold by the type's schema, or are too large
     */
    public WireRecord write(Attributes event, Object data) {
        byte[] value = data == null ? null : checked(event.type(), json.valueToTree(data));
        ProducerRecord<String, byte[]> written = KafkaMessageFactory.createWriter(
                        event.topic(), null, event.time().toEpochMilli(), event.key())
                .writeBinary(cloudEvent(event, value));
        Map<String, String> headers = new TreeMap<>();
        written.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return new WireRecord(
                event.sequence(),
                event.topic(),
                event.key(),
                headers,
                value,
                event.time().toEpochMilli(),
                event.journaled());
    }

    private byte[] checked(String type, JsonNode data) {
        contracts.check(type, data);
        byte[] value = json.writeValueAsBytes(data);
        if (value.length > LARGEST_VALUE) {
            throw new Contracts.ContractBroken(
                    type + ": " + value.length + " bytes, but " + LARGEST_VALUE + " are the limit");
        }
        return value;
    }

    private CloudEvent cloudEvent(Attributes event, byte[] value) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create(source))
                .withType(Event.TYPE_PREFIX + event.type())
                .withSubject(event.subject())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", String.format("%020d", event.sequence()))
                .withExtension("partitionkey", event.key());
        event.traceparent().ifPresent(trace -> builder.withExtension("traceparent", trace));
        return value == null
                ? builder.build()
                : builder.withData(JSON, URI.create(schemaBase + event.type() + ".schema.json"), value)
                        .build();
    }
}
