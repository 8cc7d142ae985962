package org.campuspartners.chassis.consume;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lookEvery how often an instance looks whether something is rebuilt or was switched
 * @param switchWithin how long live consumption stands still for a switch at most; then it goes on, and the switch is tried later
 * @param forgetAfter how long the collections of a generation that is no longer shown are kept
 */
@ConfigurationProperties("campus.rebuild")
record RebuildProperties(
        @DefaultValue("500ms") Duration lookEvery,
        @DefaultValue("30s") Duration switchWithin,
        @DefaultValue("10m") Duration forgetAfter) {}
