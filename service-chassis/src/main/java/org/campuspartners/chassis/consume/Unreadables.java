package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Pointers to records of which not even the subject can be read (rule C3). */
final class Unreadables {

    /** One of them. */
    record Unreadable(Position position, String reason, Instant since) {}

    private final MongoCollection<Document> collection;

    Unreadables(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(new Document("projection", 1));
    }

    void add(Projection projection, Position position, String reason, Instant now) {
        collection.updateOne(
                Filters.eq("_id", key(projection, position)),
                Updates.combine(
                        Updates.setOnInsert("projection", projection.name()),
                        Updates.setOnInsert("topic", position.topic()),
                        Updates.setOnInsert("partition", position.partition()),
                        Updates.setOnInsert("offset", position.offset()),
                        Updates.setOnInsert("since", Date.from(now)),
                        Updates.set("reason", reason)),
                new UpdateOptions().upsert(true));
    }

    List<Unreadable> list(Projection projection, int limit) {
        return collection
                .find(Filters.eq("projection", projection.name()))
                .sort(new Document("_id", 1))
                .limit(limit)
                .map(document -> new Unreadable(
                        new Position(
                                document.getString("topic"),
                                document.getInteger("partition"),
                                document.getLong("offset")),
                        document.getString("reason"),
                        document.getDate("since").toInstant()))
                .into(new ArrayList<>());
    }

    long count(Projection projection) {
        return collection.countDocuments(Filters.eq("projection", projection.name()));
    }

    void remove(Projection projection, Position position) {
        collection.deleteOne(Filters.eq("_id", key(projection, position)));
    }

    boolean has(Projection projection, Position position) {
        return collection.find(Filters.eq("_id", key(projection, position))).first() != null;
    }

    private static String key(Projection projection, Position position) {
        return projection.name() + "|" + position;
    }
}
