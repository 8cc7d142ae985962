package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;

/** An operator's decisions to pass an event over, apart from what was built with them (rule C7). */
final class Discards {

    private final MongoCollection<Document> collection;

    Discards(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(new Document("projection", 1).append("subject", 1));
    }

    /** The decisions about these subjects. */
    Predicate<Received> about(Projection projection, Collection<String> subjects) {
        Set<String> decided = new HashSet<>();
        collection
                .find(Filters.and(Filters.eq("projection", projection.name()), Filters.in("subject", subjects)))
                .forEach(decision -> decided.add(decision.getString("_id")));
        return received -> !decided.isEmpty()
                && decided.contains(key(projection, received.subject(), received.sequence(), received.id()));
    }

    /** The decision about a record of which not even the subject can be read. */
    void record(Projection projection, Position position, String reason, Instant now) {
        collection.updateOne(
                Filters.eq("_id", key(projection, position)),
                Updates.combine(
                        Updates.setOnInsert("projection", projection.name()),
                        Updates.setOnInsert("reason", reason),
                        Updates.setOnInsert("at", Date.from(now))),
                new UpdateOptions().upsert(true));
    }

    boolean exists(Projection projection, Position position) {
        return collection.find(Filters.eq("_id", key(projection, position))).first() != null;
    }

    void record(Projection projection, Received received, String reason, Instant now) {
        collection.updateOne(
                Filters.eq("_id", key(projection, received.subject(), received.sequence(), received.id())),
                Updates.combine(
                        Updates.setOnInsert("projection", projection.name()),
                        Updates.setOnInsert("subject", received.subject()),
                        Updates.setOnInsert("sequence", received.sequence()),
                        Updates.setOnInsert("eventId", received.id()),
                        Updates.setOnInsert("reason", reason),
                        Updates.setOnInsert("at", Date.from(now))),
                new UpdateOptions().upsert(true));
    }

    boolean exists(Projection projection, String subject, long sequence, String eventId) {
        return collection
                        .find(Filters.eq("_id", key(projection, subject, sequence, eventId)))
                        .first()
                != null;
    }

    private static String key(Projection projection, Position position) {
        return projection.name() + "|" + position;
    }

    private static String key(Projection projection, String subject, long sequence, String eventId) {
        return projection.name() + "|" + subject + "|" + sequence + "|" + eventId;
    }
}
