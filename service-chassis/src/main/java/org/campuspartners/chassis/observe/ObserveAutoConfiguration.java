package org.campuspartners.chassis.observe;

import com.mongodb.client.MongoClient;
import io.micrometer.observation.ObservationPredicate;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

@AutoConfiguration(after = MongoAutoConfiguration.class)
class ObserveAutoConfiguration {

    @Bean
    QuietRoutes quietRoutes(Environment environment) {
        return new QuietRoutes(Binder.get(environment)
                .bind("campus.quiet-routes", Bindable.listOf(String.class))
                .orElse(List.of()));
    }

    /** Before the observation of requests begins, which is one later. */
    @Bean
    FilterRegistrationBean<QuietRoutesFilter> quietRoutesFilter(QuietRoutes routes) {
        FilterRegistrationBean<QuietRoutesFilter> filter = new FilterRegistrationBean<>(new QuietRoutesFilter(routes));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    ObservationPredicate nothingOfQuietRoutes() {
        return (name, context) -> !QuietRoutes.active();
    }

    @Bean
    @ConditionalOnBean(MongoClient.class)
    StoreHealth storeHealthIndicator(MongoClient mongo) {
        return new StoreHealth(mongo);
    }
}
