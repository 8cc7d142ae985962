package org.campuspartners.partnership.unit;

import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
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
}
