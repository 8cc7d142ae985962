package org.campuspartners.analytics.architecture.samples;

import java.time.Instant;
import org.bson.Document;
import org.campuspartners.chassis.insight.Facts;
import org.campuspartners.chassis.insight.Insight;

public record AsksTheClock(String kind) implements Insight {

    @Override
    public Document derive(String group, Facts facts) {
        return new Document("at", Instant.now());
    }
}
