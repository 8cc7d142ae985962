package org.campuspartners.chassis.insight;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.chassis.store.StoreAutoConfiguration;
import org.campuspartners.chassis.time.DomainClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Derives the service's insights; one without any derives none. */
@AutoConfiguration(
        after = StoreAutoConfiguration.class,
        afterName = "org.campuspartners.chassis.generation.GenerationAutoConfiguration")
class InsightAutoConfiguration {

    @Bean
    InsightStore insightStore(
            ObjectProvider<Insight> insights,
            MongoDatabase database,
            ObjectProvider<DomainClock> clock,
            Generations generations) {
        Clock domain = clock.getIfAvailable();
        return new InsightStore(
                insights.orderedStream().toList(),
                Durable.database(database),
                domain == null ? Clock.systemUTC() : domain,
                generations::live);
    }

    @Bean
    InsightSweep insightSweep(InsightStore store, @Value("${campus.insights.sweep-interval:500ms}") Duration interval) {
        return new InsightSweep(store, interval, new Rest(System::nanoTime));
    }
}
