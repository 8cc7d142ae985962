package org.campuspartners.chassis.aggregate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One public event of an aggregate, as it is on the topic.
 *
 * @param published whether Kafka has acknowledged it
 */
public record HistoryEntry(
        long sequence,
        String id,
        String type,
        Instant time,

        @Schema(type = "object", implementation = Object.class, description = "as the type's contract says")
        JsonNode data,

        boolean published) {}
