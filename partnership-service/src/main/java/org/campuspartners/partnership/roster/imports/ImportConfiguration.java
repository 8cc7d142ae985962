package org.campuspartners.partnership.roster.imports;

import java.util.HashMap;
import java.util.Map;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.partnership.roster.imports.domain.Import;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportConfiguration.Vocabulary.class)
class ImportConfiguration {

    /**
     * @param roles what words of an enrolment's role mean here besides {@code student} and {@code teacher}, such as
     *     {@code "[ext:lecturer]": teacher}
     */
    @ConfigurationProperties("campus.imports")
    record Vocabulary(@DefaultValue Map<String, String> roles) {

        Map<String, String> meanings() {
            Map<String, String> all = new HashMap<>(roles);
            all.put("student", "student");
            all.put("teacher", "teacher");
            return all;
        }
    }

    @Bean
    Aggregates<Import, ImportCommand, ImportEvent> importAggregates(AggregatesFactory factory) {
        return factory.of(new ImportType());
    }
}
