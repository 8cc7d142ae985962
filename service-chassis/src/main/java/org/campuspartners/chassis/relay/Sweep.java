package org.campuspartners.chassis.relay;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.relay.RelayMetrics.Backlog;

/**
 * Finds what a crash or an outage left behind. It takes what is present, not what is old: an aggregate whose lowest pending
 * sequence stood still over two of its own passes (R6), since a dead writer's clock may have been an hour ahead.
 */
final class Sweep {

    private static final int AGGREGATES_A_PASS = 5_000;
    private static final int READ_AT_ONCE = 100;
    private static final Bson UNFINISHED = Filters.gt("pending.at", new Date(0));

    private final MongoDatabase database;
    private final Relay relay;
    private final RelayMetrics metrics;
    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private Map<Turn.Ref, Long> lowestBefore = Map.of();

    Sweep(MongoDatabase database, Relay relay, RelayMetrics metrics) {
        this.database = database;
        this.relay = relay;
        this.metrics = metrics;
    }

    void watch(String collection) {
        collections.add(collection);
    }

    /**
     * One pass over all collections.
     *
     * @param take false only counts
     */
    synchronized void pass(boolean take) {
        Map<Turn.Ref, Long> lowest = new HashMap<>();
        long events = 0;
        Instant oldest = null;
        for (String name : collections) {
            for (Document found : unfinished(name)) {
                List<Document> pending = found.getList("pending", Document.class);
                lowest.put(
                        new Turn.Ref(name, found.getString("_id")),
                        pending.getFirst().getLong("seq"));
                events += pending.size();
                Instant at = pending.getFirst().getDate("at").toInstant();
                oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
            }
        }
        metrics.backlog(new Backlog(events, Optional.ofNullable(oldest)));
        if (take) {
            takeWhatStoodStill(lowest);
        }
        lowestBefore = lowest;
    }

    /** How many aggregates have unfinished work right now, over all instances. */
    long unfinishedNow() {
        return collections.stream()
                .mapToLong(name -> majority(name).countDocuments(UNFINISHED))
                .sum();
    }

    /** The oldest of what waits, for people. */
    List<Waiting> waiting(int limit) {
        List<Waiting> all = new ArrayList<>();
        for (String name : collections) {
            for (Document found : majority(name).find(UNFINISHED).limit(limit)) {
                for (Document record : found.getList("pending", Document.class)) {
                    all.add(new Waiting(
                            new Turn.Ref(name, found.getString("_id")),
                            WireRecord.of(record),
                            record.getDate("at").toInstant()));
                }
            }
        }
        all.sort(Comparator.comparing(Waiting::since));
        return List.copyOf(all.subList(0, Math.min(limit, all.size())));
    }

    /** A record that Kafka has not acknowledged, and since when it waits. */
    record Waiting(Turn.Ref ref, WireRecord record, Instant since) {}

    private void takeWhatStoodStill(Map<Turn.Ref, Long> lowest) {
        Map<String, List<String>> still = new HashMap<>();
        lowest.forEach((ref, sequence) -> {
            if (sequence.equals(lowestBefore.get(ref)) && !relay.isTaking(ref)) {
                still.computeIfAbsent(ref.collection(), c -> new ArrayList<>()).add(ref.id());
            }
        });
        still.forEach(this::takeAll);
    }

    private void takeAll(String collection, List<String> ids) {
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + READ_AT_ONCE, ids.size()));
            for (Document found :
                    majority(collection).find(Filters.in("_id", some)).projection(Projections.include("pending"))) {
                relay.take(new Turn(
                        new Turn.Ref(collection, found.getString("_id")),
                        found.getList("pending", Document.class).stream()
                                .map(WireRecord::of)
                                .toList()));
            }
        }
    }

    private Iterable<Document> unfinished(String collection) {
        return majority(collection)
                .find(UNFINISHED)
                .projection(Projections.include("pending.seq", "pending.at"))
                .limit(AGGREGATES_A_PASS);
    }

    private MongoCollection<Document> majority(String collection) {
        return database.getCollection(collection)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }
}
