package org.campuspartners.chassis.relay;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The topics that a service relies on, and what they must be like (R8).
 *
 * @param log kept for ever
 * @param state compacted, the newest record of a key kept
 * @param verifyWithin how long a start waits for Kafka; when it stays away, the service starts, publishes and consumes nothing, and
 *     keeps asking
 */
@Validated
@ConfigurationProperties("campus.topics")
public record TopicsProperties(
        @DefaultValue List<String> log,
        @DefaultValue List<String> state,
        @DefaultValue("12") @Min(1) int partitions,
        @DefaultValue("3") @Min(1) int replicationFactor,
        @DefaultValue("2") @Min(1) int minInSyncReplicas,
        @DefaultValue("15s") Duration verifyWithin) {}
