package org.campuspartners.partnership.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.campuspartners.chassis.testing.BackingServices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes the examples of the event contracts, about another subject, as the service that owns them would. */
public final class Examples implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", BackingServices.kafka()), new StringSerializer(), new ByteArraySerializer());

    /** @param name {@code formative} or {@code outcome} */
    public void publish(
            String topic, String type, String name, String subject, long sequence, Map<String, String> data) {
        JsonNode example = read(type, name);
        ObjectNode content = (ObjectNode) example.path("data");
        data.forEach(content::put);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic, example.path("key").asString(), content.toString().getBytes(StandardCharsets.UTF_8));
        example.path("headers").forEachEntry((header, value) -> record.headers()
                .add(header, value.asString().getBytes(StandardCharsets.UTF_8)));
        replace(record, "ce_id", subject + "/" + sequence);
        replace(record, "ce_subject", subject);
        replace(record, "ce_sequence", "%020d".formatted(sequence));
        producer.send(record);
        producer.flush();
    }

    private static void replace(ProducerRecord<String, byte[]> record, String header, String value) {
        record.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode read(String type, String name) {
        String path = "/contracts/examples/" + type + "/" + name + ".json";
        try (InputStream in = Examples.class.getResourceAsStream(path)) {
            return JSON.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
