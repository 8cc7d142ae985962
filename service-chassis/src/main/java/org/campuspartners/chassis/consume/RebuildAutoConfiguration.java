package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.store.Durable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Builds what the service derives anew, beside what is shown, at an operator's word. */
@AutoConfiguration(after = ConsumptionAutoConfiguration.class)
@EnableConfigurationProperties(RebuildProperties.class)
class RebuildAutoConfiguration {

    @Bean
    Builds builds(
            Uptakes uptakes,
            InsightStore insights,
            Offsets offsets,
            KafkaProperties kafka,
            ConsumptionProperties properties) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        return new Builds(
                uptakes,
                insights,
                offsets,
                (uptake, group) -> new Replay(uptake, group, settings, properties.retryLimit()));
    }

    @Bean
    Leftovers leftovers(List<Projection> projections, InsightStore insights, MongoDatabase database, Offsets offsets) {
        return new Leftovers(projections, insights.collections(), Durable.database(database), offsets);
    }

    @Bean
    Rebuild rebuild(
            Generations generations,
            LiveBindings live,
            RereadSchedule rereads,
            Builds builds,
            Uptakes uptakes,
            Offsets offsets,
            Rereading rereading,
            Leftovers leftovers,
            RebuildProperties properties) {
        Switching switching = new Switching(generations, uptakes, offsets, rereading);
        return new Rebuild(generations, live, rereads, builds, switching, leftovers, properties);
    }

    @Bean
    RebuildController rebuildController(Generations generations, Uptakes uptakes, Builds builds, Leftovers leftovers) {
        return new RebuildController(generations, uptakes, builds, leftovers);
    }
}
