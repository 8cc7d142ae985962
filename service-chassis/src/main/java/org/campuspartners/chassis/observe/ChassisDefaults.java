package org.campuspartners.chassis.observe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;

/**
 * What holds for every service unless it says otherwise: {@code chassis-defaults.yaml}, below all other configuration. In the
 * profiles {@code container} and {@code json-logs} the console's log is JSON, in the Elastic Common Schema.
 */
public final class ChassisDefaults implements EnvironmentPostProcessor, Ordered {

    static final String FILE = "chassis-defaults.yaml";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("container | json-logs"))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "json-logs", Map.<String, Object>of("logging.structured.format.console", "ecs")));
        }
        try {
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Last, when the profiles are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
