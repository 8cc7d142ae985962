package org.campuspartners.chassis.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Gives the service its one database. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
public class StoreAutoConfiguration {

    /** The database that the connection string names. */
    @Bean
    @ConditionalOnMissingBean
    MongoDatabase serviceDatabase(MongoClient client, MongoConnectionDetails connection) {
        return client.getDatabase(
                Optional.ofNullable(connection.getConnectionString().getDatabase())
                        .orElseThrow(() -> new IllegalStateException("spring.mongodb.uri names no database")));
    }
}
