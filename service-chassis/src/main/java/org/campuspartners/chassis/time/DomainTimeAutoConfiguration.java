package org.campuspartners.chassis.time;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
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
        if (movement.offset().isNegative()) {
            throw new ConfigurationFault("campus.clock.offset", "is negative, and the clock only moves forward");
        }
        if (!movement.movable()) {
            requireUnset("campus.clock.offset", movement.offset().isZero());
            requireUnset("campus.clock.file", movement.file().isEmpty());
            return new DomainClock(Clock.systemUTC(), properties.zone(), Duration.ZERO);
        }
        DomainClock clock = movement.file().isEmpty()
                ? new DomainClock(Clock.systemUTC(), properties.zone(), movement.offset())
                : kept(new OffsetFile(Path.of(movement.file())), properties);
        LOG.warn(
                "The clock of this service can be moved by an operator; it starts {} ahead of real time. Never so in"
                        + " production: campus.clock.movable",
                clock.offset());
        return clock;
    }

    private static void requireUnset(String property, boolean unset) {
        if (!unset) {
            throw new ConfigurationFault(property, "is set, but campus.clock.movable is not true");
        }
    }

    private static DomainClock kept(OffsetFile file, DomainTimeProperties properties) {
        try {
            Duration offset = file.raise(properties.clock().offset());
            return new DomainClock(Clock.systemUTC(), properties.zone(), offset, file::raise);
        } catch (UncheckedIOException | DateTimeParseException e) {
            throw new ConfigurationFault("campus.clock.file", "can't be used: " + e.getMessage());
        }
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
