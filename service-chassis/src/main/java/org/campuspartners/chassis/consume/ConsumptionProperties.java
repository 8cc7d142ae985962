package org.campuspartners.chassis.consume;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param rereadInterval how often held events are tried again by themselves
 * @param retryLimit the longest pause between two attempts at a batch that fails for a while
 * @param threads how many of an instance read a topic side by side, each some of its partitions, as more instances would
 */
@Validated
@ConfigurationProperties("campus.consumption")
record ConsumptionProperties(
        @DefaultValue("1m") Duration rereadInterval,
        @DefaultValue("10s") Duration retryLimit,
        @DefaultValue("1") @Min(1) int threads) {}
