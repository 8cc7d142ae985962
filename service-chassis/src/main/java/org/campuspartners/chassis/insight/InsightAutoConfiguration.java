package org.campuspartners.chassis.insight;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.campuspartners.chassis.generation.Generations;
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
        MongoDatabase durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        Clock domain = clock.getIfAvailable();
        return new InsightStore(
                insights.orderedStream().toList(),
                durable,
                domain == null ? Clock.systemUTC() : domain,
                generations::live);
    }

    @Bean
    InsightSweep insightSweep(InsightStore store, @Value("${campus.insights.sweep-interval:500ms}") Duration interval) {
        return new InsightSweep(store, interval);
    }
}
