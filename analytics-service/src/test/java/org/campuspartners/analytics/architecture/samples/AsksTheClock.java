package org.campuspartners.analytics.architecture.samples;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.bson.Document;
import org.campuspartners.chassis.insight.Insight;

public record AsksTheClock(String kind) implements Insight {

    @Override
    public Document derive(String group, MongoDatabase facts) {
        return new Document("at", Instant.now());
    }
}
