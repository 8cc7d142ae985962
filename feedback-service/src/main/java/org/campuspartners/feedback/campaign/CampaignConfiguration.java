package org.campuspartners.feedback.campaign;

import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.CampaignEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    Aggregates<Campaign, CampaignCommand, CampaignEvent> campaignAggregates(AggregatesFactory factory) {
        return factory.of(new CampaignType());
    }
}
