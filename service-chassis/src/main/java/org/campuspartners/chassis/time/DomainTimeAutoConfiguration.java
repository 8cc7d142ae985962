package org.campuspartners.chassis.time;

import java.time.Clock;
import java.util.Optional;
import org.campuspartners.chassis.observe.ConfigurationFault;
import org.campuspartners.chassis.operator.FlowSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@AutoConfiguration
@EnableConfigurationProperties(DomainTimeProperties.class)
@Import(ClockApi.class)
class DomainTimeAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DomainTimeAutoConfiguration.class);

    @Bean
    DomainClock domainClock(DomainTimeProperties properties) {
        DomainTimeProperties.Movement movement = properties.clock();
        if (movement.movable()) {
            LOG.warn(
                    "The clock of this service can be moved by an operator; it starts {} ahead of real time. Never so in"
                            + " production: campus.clock.movable",
                    movement.offset());
        } else if (!movement.offset().isZero()) {
            throw new ConfigurationFault("campus.clock.offset", "is set, but campus.clock.movable is not true");
        }
        if (movement.offset().isNegative()) {
            throw new ConfigurationFault("campus.clock.offset", "is negative, and the clock only moves forward");
        }
        return new DomainClock(Clock.systemUTC(), properties.zone(), movement.offset());
    }

    @Bean
    DueWorkRunner dueWorkRunner(DomainClock clock, ObjectProvider<DueWork> works) {
        return new DueWorkRunner(clock, works.orderedStream().toList());
    }

    @Bean
    DueWorkTimer dueWorkTimer(DueWorkRunner runner, DomainTimeProperties properties) {
        return new DueWorkTimer(runner, properties.clock().tick());
    }

    @Bean
    FlowSource dueWorkFlow(DueWorkRunner runner) {
        return new FlowSource() {
            @Override
            public Optional<String> underWay() {
                return runner.behind();
            }
        };
    }
}
