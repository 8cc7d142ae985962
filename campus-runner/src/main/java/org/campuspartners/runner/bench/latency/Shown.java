package org.campuspartners.runner.bench.latency;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** How many offered units the insights show by now, over all groups; read where the dashboards read. */
record Shown(MongoCollection<Document> insights) {

    static Shown in(MongoDatabase analytics) {
        return new Shown(analytics.getCollection("insight_units").withReadConcern(ReadConcern.MAJORITY));
    }

    long units() {
        long all = 0;
        for (Document insight : insights.find().projection(new Document("result.reached.offered", 1))) {
            all += insight.get("result", new Document())
                    .get("reached", new Document())
                    .get("offered", 0);
        }
        return all;
    }
}
