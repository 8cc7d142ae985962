package org.campuspartners.analytics.funnel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FunnelConfiguration {

    @Bean
    StageFacts stageFacts() {
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
