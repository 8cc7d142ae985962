package org.campuspartners.analytics.table;

import org.campuspartners.chassis.insight.InsightStore;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TableConfiguration {

    @Bean
    Tables tables(InsightStore insights) {
        return new Tables(insights);
    }

    @Bean
    ServerHttpMessageConvertersCustomizer tablesAsCsv() {
        return converters -> converters.addCustomConverter(new CsvConverter());
    }

    @Bean
    GlobalOperationCustomizer documentedTables() {
        return new DocumentedTables();
    }
}
