package org.campuspartners.chassis.consume;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rereadInterval how often held events are tried again by themselves
 * @param retryLimit the longest pause between two attempts at a batch that fails for a while
 */
@ConfigurationProperties("campus.consumption")
record ConsumptionProperties(
        @DefaultValue("1m") Duration rereadInterval,
        @DefaultValue("10s") Duration retryLimit) {}
