package org.campuspartners.chassis.relay;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of the relay.
 *
 * @param sweepEvery how often what a crash or an outage left behind is looked for
 * @param pendingPerAggregate events of one aggregate that may wait for Kafka; more are refused with 503
 * @param pendingPerService events of the whole service that may wait for Kafka; more are refused with 503
 * @param deliveryTimeout how long a record is tried before its aggregate's turn ends
 * @param longestBackOff between two turns of an aggregate that keeps failing
 * @param inMemory how much of what a crash or an outage left behind is in memory at a time, about
 */
@Validated
@ConfigurationProperties("campus.relay")
public record RelayProperties(
        @DefaultValue("1s") Duration sweepEvery,
        @DefaultValue("200") @Min(1) int pendingPerAggregate,
        @DefaultValue("100000") @Min(1) int pendingPerService,
        @DefaultValue("20s") Duration deliveryTimeout,
        @DefaultValue("30s") Duration longestBackOff,
        @DefaultValue("24MB") DataSize inMemory) {}
