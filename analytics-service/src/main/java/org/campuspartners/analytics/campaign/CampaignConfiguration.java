package org.campuspartners.analytics.campaign;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    CampaignFacts campaignFacts(List<CampaignInsight> insights, MongoDatabase database) {
        database.getCollection(CampaignFacts.COLLECTION).createIndex(Series.INDEX);
        return new CampaignFacts(insights);
    }
}
