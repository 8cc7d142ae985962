package org.campuspartners.chassis.generation;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.campuspartners.chassis.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Knows which generation the service shows. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
class GenerationAutoConfiguration {

    @Bean
    Generations generations(MongoDatabase database) {
        MongoDatabase durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        return new Generations(durable, Clock.systemUTC(), System::nanoTime);
    }
}
