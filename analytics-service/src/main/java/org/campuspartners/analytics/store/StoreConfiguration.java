package org.campuspartners.analytics.store;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /**
     * Whatever the driver could write again is conditional and comes again by itself, a batch from the log (rule C6) or what an
     * insight lacks (I2). What the server keeps of each write so that the driver can is a third of what a write costs it.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer withoutRetries() {
        return settings -> settings.retryWrites(false);
    }
}
