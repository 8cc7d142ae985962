package org.campuspartners.runner.listen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * One record as it came: a CloudEvent in Kafka's binary mode, whose attributes are headers that begin with {@code ce_} and whose
 * data is the value. A record without a value says that its subject was erased.
 */
record Received(ConsumerRecord<String, byte[]> raw) {

    private static final List<String> REQUIRED =
            List.of("specversion", "id", "source", "type", "subject", "time", "sequence", "partitionkey");

    Optional<String> attribute(String name) {
        Header header = raw.headers().lastHeader("ce_" + name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    String type() {
        return attribute("type").orElse("(no type)");
    }

    String data() {
        return raw.value() == null ? "" : new String(raw.value(), StandardCharsets.UTF_8);
    }

    Optional<String> contentType() {
        Header header = raw.headers().lastHeader("content-type");
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    boolean isTombstone() {
        return raw.value() == null;
    }

    /** Attributes that every event has and this one lacks. */
    List<String> missingAttributes() {
        List<String> missing = new ArrayList<>();
        for (String name : REQUIRED) {
            if (attribute(name).isEmpty()) {
                missing.add("ce_" + name);
            }
        }
        return missing;
    }
}
