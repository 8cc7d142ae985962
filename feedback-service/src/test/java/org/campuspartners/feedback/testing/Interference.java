package org.campuspartners.feedback.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What tests put between the service and its stores. */
@TestConfiguration(proxyBeanMethods = false)
class Interference {

    @Bean
    static Crashes crashes() {
        return new Crashes();
    }
}
