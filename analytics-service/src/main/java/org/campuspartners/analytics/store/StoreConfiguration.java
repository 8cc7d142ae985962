package org.campuspartners.analytics.store;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /**
     * What is written all the time is conditional and comes again by itself: a batch from the log (rule C6), what an insight lacks
     * (I2). An operator's call that meets a store in trouble is told so. What the server keeps of each write so that the driver can
     * write it again is a third of what a write costs it.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer withoutRetries() {
        return settings -> settings.retryWrites(false);
    }
}
