package org.campuspartners.analytics.architecture.samples;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.campuspartners.analytics.table.InsightsApi;
import org.springframework.web.bind.annotation.GetMapping;

/** Abstract, so that no test serves it. */
@InsightsApi
public abstract class ShowsFacts {

    private final MongoDatabase facts;

    protected ShowsFacts(MongoDatabase facts) {
        this.facts = facts;
    }

    @GetMapping("/everything")
    public Document everything() {
        return facts.getCollection("facts_campaigns").find().first();
    }
}
