package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

/** A service that binds a projection to a topic of its own through Spring Cloud Stream, and may be started anew. */
@Tag("processes")
abstract class BoundServiceTest {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "org.campuspartners.chassis.relay.RelayAutoConfiguration",
                "org.campuspartners.chassis.aggregate.AggregateAutoConfiguration",
                "org.campuspartners.chassis.http.HttpAutoConfiguration",
                "org.campuspartners.chassis.http.OpenApiAutoConfiguration",
                "org.campuspartners.chassis.operator.OperatorAutoConfiguration",
                "org.campuspartners.chassis.security.SignInAutoConfiguration"
            })
    static class Service {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    final List<ConfigurableApplicationContext> running = new ArrayList<>();
    final MongoDatabase database = BackingServices.freshDatabase();
    Log log;
    Counts counts;

    @BeforeEach
    void prepare() {
        log = Log.ofItsOwn();
        counts = new Counts(log.topic);
    }

    @AfterEach
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
        log.close();
    }

    final ConfigurableApplicationContext start(Projection projection, String... properties) {
        return start(projection, context -> {}, properties);
    }

    final ConfigurableApplicationContext start(
            Projection projection, Consumer<GenericApplicationContext> beans, String... properties) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.mongodb.uri=" + BackingServices.mongo().uri(database.getName()),
                        "spring.kafka.bootstrap-servers=" + BackingServices.kafka(),
                        "spring.kafka.consumer.fetch-max-wait=" + BackingServices.CONSUMERS_WAIT,
                        "spring.main.banner-mode=off")
                .properties("campus.insights.sweep-interval=1s")
                .properties(properties)
                .initializers(starting -> {
                    GenericApplicationContext registry = (GenericApplicationContext) starting;
                    registry.registerBean("counts", Projection.class, () -> projection);
                    beans.accept(registry);
                })
                .run();
        running.add(context);
        return context;
    }
}
