package org.campuspartners.analytics.funnel;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.campuspartners.analytics.group.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FunnelConfiguration {

    @Bean
    StageFacts stageFacts(MongoDatabase database) {
        database.getCollection(StageFacts.COLLECTION)
                .createIndex(Indexes.compoundIndex(Indexes.ascending("made.kind"), Indexes.ascending(Group.PATHS)));
        return new StageFacts();
    }

    @Bean
    FunnelInsight partnershipsInsight() {
        return new FunnelInsight(Funnel.PARTNERSHIPS);
    }

    @Bean
    FunnelInsight unitsInsight() {
        return new FunnelInsight(Funnel.UNITS);
    }

    @Bean
    FunnelInsight readingsInsight() {
        return new FunnelInsight(Funnel.READINGS);
    }
}
