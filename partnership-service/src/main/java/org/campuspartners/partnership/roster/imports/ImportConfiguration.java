package org.campuspartners.partnership.roster.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.AggregatesFactory;
import org.campuspartners.chassis.observe.ConfigurationFault;
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

        private static final Set<String> OURS = Set.of("student", "teacher");

        /**
         * By word, in lower case.
         *
         * @throws ConfigurationFault where a word means something else than {@code student} or {@code teacher}
         */
        Map<String, String> meanings() {
            Map<String, String> all = new HashMap<>();
            roles.forEach((word, meaning) -> all.put(word.toLowerCase(Locale.ROOT), known(meaning)));
            OURS.forEach(role -> all.put(role, role));
            return all;
        }

        private static String known(String meaning) {
            if (!OURS.contains(meaning)) {
                throw new ConfigurationFault("campus.imports.roles", "a role means student or teacher here");
            }
            return meaning;
        }
    }

    @Bean
    Aggregates<Import, ImportCommand, ImportEvent> importAggregates(AggregatesFactory factory) {
        return factory.of(new ImportType());
    }
}
