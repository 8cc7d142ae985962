package org.campuspartners.chassis.time;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Domain time as configured under {@code campus}.
 *
 * @param zone the institution's zone
 * @param clock how the clock may be moved
 */
@Validated
@ConfigurationProperties("campus")
record DomainTimeProperties(
        @NotNull ZoneId zone, @DefaultValue Movement clock) {

    /**
     * @param movable whether an operator may move the clock forward; for trying out alone
     * @param offset how far ahead of real time it starts
     * @param file where it keeps how far it is ahead, to start from there again; empty for nowhere
     * @param tick how often to look for work that fell due by itself
     * @param moveWithin how long a move may take, all the work that falls due on the way included
     * @param farthest how far one move may go
     */
    record Movement(
            @DefaultValue("false") boolean movable,
            @DefaultValue("PT0S") Duration offset,
            @DefaultValue("") String file,
            @DefaultValue("PT2S") Duration tick,
            @DefaultValue("PT60S") Duration moveWithin,
            @DefaultValue("P1830D") Duration farthest) {}
}
