package org.campuspartners.chassis.generation;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.chassis.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Knows which generation the service shows. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
class GenerationAutoConfiguration {

    @Bean
    Generations generations(MongoDatabase database) {
        return new Generations(Durable.database(database), Clock.systemUTC(), System::nanoTime);
    }
}
