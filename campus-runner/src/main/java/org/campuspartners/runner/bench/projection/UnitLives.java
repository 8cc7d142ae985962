package org.campuspartners.runner.bench.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Units of a programme from their offer to their debriefing, as events on the topic, spread over some courses. */
record UnitLives(String programme, int units) {

    static final String TOPIC = "partnership.events";
    static final List<String> STAGES = List.of("offered", "co-planned", "approved", "co-taught", "debriefed");

    private static final int COURSES = 20;
    private static final String TIME = Instant.parse("2030-11-12T15:00:00Z").toString();

    static UnitLives of(String programme, int events) {
        return new UnitLives(programme, events / STAGES.size());
    }

    int events() {
        return units * STAGES.size();
    }

    /** Stage by stage: all are offered, then all are co-planned, so that hardly two events of a unit are read together. */
    void publishByStage(String kafka) {
        List<String> ids = newIds();
        try (KafkaProducer<String, byte[]> producer = producer(kafka)) {
            for (int stage = 0; stage < STAGES.size(); stage++) {
                for (int unit = 0; unit < units; unit++) {
                    producer.send(record(ids.get(unit), unit % COURSES, stage));
                }
            }
        }
    }

    /** Unit by unit, which is quicker to take in. */
    void publishByUnit(String kafka) {
        List<String> ids = newIds();
        try (KafkaProducer<String, byte[]> producer = producer(kafka)) {
            for (int unit = 0; unit < units; unit++) {
                for (int stage = 0; stage < STAGES.size(); stage++) {
                    producer.send(record(ids.get(unit), unit % COURSES, stage));
                }
            }
        }
    }

    private List<String> newIds() {
        List<String> ids = new ArrayList<>(units);
        for (int unit = 0; unit < units; unit++) {
            ids.add(UUID.randomUUID().toString().replace("-", ""));
        }
        return ids;
    }

    private static KafkaProducer<String, byte[]> producer(String kafka) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private ProducerRecord<String, byte[]> record(String id, int course, int stage) {
        Map<String, String> attributes = Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_specversion",
                "1.0",
                "ce_source",
                "/partnership-service",
                "ce_subject",
                "unit/" + id,
                "ce_type",
                "org.campuspartners.unit." + STAGES.get(stage) + ".v1",
                "ce_time",
                TIME,
                "ce_sequence",
                "%020d".formatted(stage + 1),
                "content-type",
                "application/json");
        List<Header> headers = new ArrayList<>();
        attributes.forEach(
                (name, value) -> headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        String data = "{\"partnership\":\"%s\",\"programme\":\"%s\",\"course\":\"%s\",\"courseCode\":\"C-%d\","
                        .formatted(id, programme, "%032d".formatted(course), course)
                + "\"class\":\"0889113e04d3203f0c401c17c0fd8b35\",\"term\":\"599f7703547e9c8e980f44d7d192d978\","
                + "\"termTitle\":\"Autumn 2030\",\"week\":12}";
        return new ProducerRecord<>(TOPIC, null, null, id, data.getBytes(StandardCharsets.UTF_8), headers);
    }
}
