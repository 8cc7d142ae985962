package org.campuspartners.partnership.unit;

import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.partnership.campaign.Noting;
import org.campuspartners.partnership.campaign.Occasions;
import org.campuspartners.partnership.unit.domain.Unit;
import org.campuspartners.partnership.unit.domain.UnitCommand;
import org.campuspartners.partnership.unit.domain.UnitEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnitConfiguration {

    @Bean
    Aggregates<Unit, UnitCommand, UnitEvent> unitAggregates(AggregatesFactory factory) {
        return factory.of(new UnitType());
    }

    @Bean
    Occasions unitsAskedAbout(Aggregates<Unit, UnitCommand, UnitEvent> units) {
        return new Noting<>("unit", units, Unit::campaign, UnitCommand.NoteCampaign::new);
    }
}
