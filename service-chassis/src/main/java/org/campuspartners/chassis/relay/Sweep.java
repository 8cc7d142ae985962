package org.campuspartners.chassis.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
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
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.relay.RelayMetrics.Backlog;
import org.campuspartners.chassis.store.Durable;

/**
 * Finds what a crash or an outage left behind. It takes what is present, not what is old: an aggregate whose lowest pending
 * sequence stood still over two of its own passes (R6), since a dead writer's clock may have been an hour ahead.
 */
final class Sweep {

    private static final int AGGREGATES_A_PASS = 5_000;
    /** Each may have a long list, and all of them are in memory beside what is sent. */
    private static final int READ_AT_ONCE = 8;

    private static final Duration TAKING = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Bson UNFINISHED = Filters.gt("pending.at", new Date(0));

    private final MongoDatabase database;
    private final Relay relay;
    private final RelayMetrics metrics;
    private final long inMemory;
    private final Set<String> collections = new CopyOnWriteArraySet<>();
    private Map<Turn.Ref, Long> lowestBefore = Map.of();

    /** @param inMemory bytes of records that the relay may hold, about */
    Sweep(MongoDatabase database, Relay relay, RelayMetrics metrics, long inMemory) {
        this.database = database;
        this.relay = relay;
        this.metrics = metrics;
        this.inMemory = inMemory;
    }

    void watch(String collection) {
        collections.add(collection);
    }

    /**
     * One pass over all collections. What there is no room for in memory is left to the next.
     *
     * @param take false only counts
     * @return whether it was left something
     */
    synchronized boolean pass(boolean take) {
        Map<Turn.Ref, Long> lowest = new HashMap<>();
        long events = 0;
        Instant oldest = null;
        for (String name : collections) {
            for (Document found : unfinished(name)) {
                long first = found.getLong("first");
                lowest.put(new Turn.Ref(name, found.getString("_id")), first);
                events += found.getLong("sequence") - first + 1;
                Instant at = found.getDate("at").toInstant();
                oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
            }
        }
        metrics.backlog(new Backlog(events, Optional.ofNullable(oldest)));
        boolean left = take && !takeWhatStoodStill(lowest);
        lowestBefore = lowest;
        return left;
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
            for (Document found : majority(name)
                    .find(UNFINISHED)
                    .sort(Sorts.ascending("pending.at"))
                    .limit(limit)) {
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

    /** @return whether there was room for all of it */
    private boolean takeWhatStoodStill(Map<Turn.Ref, Long> lowest) {
        Map<String, List<String>> still = new HashMap<>();
        lowest.forEach((ref, sequence) -> {
            if (sequence.equals(lowestBefore.get(ref)) && !relay.isTaking(ref)) {
                still.computeIfAbsent(ref.collection(), c -> new ArrayList<>()).add(ref.id());
            }
        });
        Taking taking = new Taking(System.nanoTime() + TAKING.toNanos());
        return still.entrySet().stream().allMatch(some -> taking.all(some.getKey(), some.getValue()));
    }

    /** A backlog is longer than memory: as much of it as there comes to be room for, within a bound. */
    private final class Taking {

        private final long deadline;
        private long room;

        Taking(long deadline) {
            this.deadline = deadline;
        }

        /** @return whether it came to the last */
        boolean all(String collection, List<String> ids) {
            for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
                List<String> some = ids.subList(from, Math.min(from + READ_AT_ONCE, ids.size()));
                for (Turn turn :
                        turns(collection).find(Filters.in("_id", some)).projection(Projections.include("pending"))) {
                    if (!thereIsRoom()) {
                        return false;
                    }
                    one(turn);
                }
            }
            return true;
        }

        private void one(Turn turn) {
            if (!relay.isTaking(turn.ref())) {
                room -= turn.bytes();
                relay.take(turn);
            }
        }

        private boolean thereIsRoom() {
            while (room <= 0) {
                room = relay.room(inMemory);
                if (room <= 0) {
                    if (isOver()) {
                        return false;
                    }
                    LockSupport.parkNanos(GLANCE.toNanos());
                }
            }
            return true;
        }

        private boolean isOver() {
            return System.nanoTime() > deadline || Thread.currentThread().isInterrupted();
        }
    }

    /** Of each, where it stands: its lists stay in the store, for they may be long. */
    private Iterable<Document> unfinished(String collection) {
        return majority(collection)
                .aggregate(List.of(
                        Aggregates.match(UNFINISHED),
                        Aggregates.limit(AGGREGATES_A_PASS),
                        Aggregates.project(new Document("sequence", 1)
                                .append("first", firstOf("$pending.seq"))
                                .append("at", firstOf("$pending.at")))));
    }

    private static Document firstOf(String path) {
        return new Document("$arrayElemAt", List.of(path, 0));
    }

    private MongoCollection<Turn> turns(String collection) {
        MongoCollection<Document> documents = majority(collection);
        return documents
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new TurnCodec(collection)), documents.getCodecRegistry()))
                .withDocumentClass(Turn.class);
    }

    private MongoCollection<Document> majority(String collection) {
        return Durable.collection(database, collection);
    }
}
