package org.campuspartners.analytics.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.campuspartners.analytics.testing.Examples.Example;
import org.campuspartners.chassis.testing.BackingServices;
import tools.jackson.databind.JsonNode;

/** The other services, as far as this one hears of them: records as their relays write them. */
public final class Neighbours {

    private static final Neighbours SHARED = new Neighbours();

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", BackingServices.kafka()), new StringSerializer(), new StringSerializer());

    private Neighbours() {}

    public static Neighbours shared() {
        return SHARED;
    }

    /** Says what an example says, of another subject and with other data. */
    public void publish(Example example, String subject, long sequence, JsonNode data) {
        ProducerRecord<String, String> record = new ProducerRecord<>(
                example.topic(), example.record().path("key").asString(), data.toString());
        example.record().path("headers").properties().forEach(header -> {
            String value =
                    switch (header.getKey()) {
                        case "ce_subject" -> subject;
                        case "ce_sequence" -> "%020d".formatted(sequence);
                        case "ce_id" -> subject + "-" + sequence;
                        default -> header.getValue().asString();
                    };
            record.headers().add(header.getKey(), value.getBytes(StandardCharsets.UTF_8));
        });
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
