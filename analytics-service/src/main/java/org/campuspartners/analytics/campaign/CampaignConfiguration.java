package org.campuspartners.analytics.campaign;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    CampaignFacts campaignFacts(List<CampaignInsight> insights) {
        return new CampaignFacts(insights);
    }
}
