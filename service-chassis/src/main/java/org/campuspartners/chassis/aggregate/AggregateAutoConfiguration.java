package org.campuspartners.chassis.aggregate;

import com.mongodb.client.MongoDatabase;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.campuspartners.chassis.event.Contracts;
import org.campuspartners.chassis.event.WireRecordWriter;
import org.campuspartners.chassis.relay.Journal;
import org.campuspartners.chassis.relay.Outbox;
import org.campuspartners.chassis.relay.RelayAutoConfiguration;
import org.campuspartners.chassis.time.DomainClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Sets up the service's aggregates. */
@AutoConfiguration(after = RelayAutoConfiguration.class)
public class AggregateAutoConfiguration {

    @Bean
    Contracts contracts() {
        return new Contracts();
    }

    @Bean
    MongoAggregatesFactory aggregatesFactory(
            MongoDatabase database,
            Outbox outbox,
            Journal journal,
            Contracts contracts,
            ObjectProvider<Tracer> tracer,
            @Value("${spring.application.name}") String service,
            @Value("${campus.events.schema-base:https://campuspartners.org/schemas/}") String schemaBase) {
        WireRecordWriter writer = new WireRecordWriter("/" + service, schemaBase, contracts, JsonMapper.shared());
        Supplier<Optional<String>> trace = () -> Optional.ofNullable(tracer.getIfAvailable())
                .map(Tracer::currentSpan)
                .map(Span::context)
                .map(AggregateAutoConfiguration::traceparent);
        return new MongoAggregatesFactory(database, outbox, journal, writer, trace);
    }

    @Bean
    StandingController standingController(MongoAggregatesFactory aggregates, ObjectProvider<DomainClock> clock) {
        DomainClock domain = clock.getIfAvailable();
        return new StandingController(aggregates, domain == null ? InstantSource.system() : domain);
    }

    private static String traceparent(TraceContext context) {
        return "00-%s-%s-%s"
                .formatted(context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
    }
}
