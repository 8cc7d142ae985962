package org.campuspartners.runner.bench.latency;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.campuspartners.runner.process.CampusProblem;

/** How many offered units the insights show by now, over all groups; read where the dashboards read. */
record Shown(MongoCollection<Document> insights) {

    /** Often enough for what is measured in tens of milliseconds; each look costs the store as much as a command's read. */
    static final Duration LOOK_EVERY = Duration.ofMillis(4);

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

    /** Returns once so many are shown; a problem where that takes longer. */
    void await(long units, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        for (long seen = units(); seen < units; seen = units()) {
            if (System.nanoTime() > deadline) {
                throw new CampusProblem(
                        "Of %d units %d were shown within %d s".formatted(units, seen, within.toSeconds()));
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
