package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.campuspartners.chassis.consume.Settling.Ask;
import org.campuspartners.chassis.store.Durable;

/** One instance of a service as far as it consumes; two on one database are two instances. */
final class Station {

    final MongoDatabase database;
    final Counts counts;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Set<String>> marked = new ArrayList<>();
    final Rereading rereading = new Rereading(Log.readers());
    final Uptake uptake;
    final Unreadables unreadables;
    final Discards discards;
    Consumer<Set<String>> marking = marked::add;

    Station(MongoDatabase database, String topic) {
        this(database, new Counts(topic));
    }

    Station(MongoDatabase database, Counts counts) {
        this.database = Durable.database(database);
        this.counts = counts;
        discards = new Discards(this.database.getCollection("discards"));
        unreadables = new Unreadables(this.database.getCollection("unreadable"));
        uptake = new Uptake(
                counts,
                new SubjectStore(this.database.getCollection(counts.collection())),
                discards,
                unreadables,
                (groups, moreToCome) -> marking.accept(groups),
                new Meters(meters, counts.name()),
                Clock.systemUTC());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final void deliver(ConsumerRecord<byte[], byte[]>... records) {
        uptake.take(List.of(records));
    }

    void deliver(List<ConsumerRecord<byte[], byte[]>> records) {
        uptake.take(records);
    }

    Subject subject(String id) {
        return uptake.store().load(id);
    }

    Document document(String id) {
        return database.getCollection(counts.collection())
                .find(new Document("_id", id))
                .first();
    }

    Optional<Hold> reread(String subject) {
        return rereading.reread(uptake, subject, Optional.empty());
    }

    Optional<Hold> discard(String subject, long sequence, String eventId) {
        return rereading.reread(uptake, subject, Optional.of(new Ask(sequence, eventId, "a test says so")));
    }

    double counted(String outcome) {
        return meters.get("campus.consumed.events")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
