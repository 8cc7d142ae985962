package org.campuspartners.feedback.opening;

import org.campuspartners.chassis.observe.ConfigurationFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long campaigns take answers.
 *
 * @param formativeDays from the day it opens to its closing date
 * @param outcomeDays the same of a pool
 */
@ConfigurationProperties("campus.campaigns")
record OpenFor(
        @DefaultValue("7") int formativeDays,
        @DefaultValue("14") int outcomeDays) {

    OpenFor {
        require("formative-days", formativeDays);
        require("outcome-days", outcomeDays);
    }

    private static void require(String property, int days) {
        if (days < 1 || days > 366) {
            throw new ConfigurationFault("campus.campaigns." + property, "must be 1 to 366 days");
        }
    }
}
