package org.campuspartners.partnership.partnership;

import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnershipConfiguration {

    @Bean
    Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnershipAggregates(AggregatesFactory factory) {
        return factory.of(new PartnershipType());
    }
}
