package org.campuspartners.chassis.aggregate;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One public event of an aggregate, as it is on the topic.
 *
 * @param published whether Kafka has acknowledged it
 */
public record HistoryEntry(long sequence, String id, String type, Instant time, JsonNode data, boolean published) {}
