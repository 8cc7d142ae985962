package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.campuspartners.chassis.generation.Generation;

/** All that a generation has, as a reader can tell: without revisions, marks and times. */
final class Kept {

    private Kept() {}

    static Map<String, Object> of(MongoDatabase database, Generation generation) {
        Map<String, Object> kept = new TreeMap<>();
        database.getCollection(generation.of("seen_counts")).find().forEach(document -> {
            Subject one = Subject.from(document);
            kept.put(one.id(), List.of(one.seen(), one.lastId(), one.made(), one.groups(), whyHeld(one.held())));
        });
        database.getCollection(generation.of("insight_team"))
                .find()
                .forEach(one -> kept.put(one.getString("_id"), one.get("result", Document.class)));
        database.getCollection(generation.of("unreadable"))
                .find()
                .forEach(one -> kept.put(one.getString("_id"), one.getString("reason")));
        return kept;
    }

    private static String whyHeld(Hold held) {
        return held == null ? "at rest" : held.reason() + " " + held.sequence() + " " + held.ranges();
    }
}
