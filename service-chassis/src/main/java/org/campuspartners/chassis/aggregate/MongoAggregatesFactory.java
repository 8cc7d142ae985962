package org.campuspartners.chassis.aggregate;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.campuspartners.chassis.event.WireRecordWriter;
import org.campuspartners.chassis.relay.Journal;
import org.campuspartners.chassis.relay.Outbox;

/** Aggregates of one database. */
final class MongoAggregatesFactory implements AggregatesFactory {

    private final MongoDatabase database;
    private final Outbox outbox;
    private final Journal journal;
    private final WireRecordWriter writer;
    private final Supplier<Optional<String>> trace;
    private final Map<String, Standing<?, ?, ?>> standings = new ConcurrentHashMap<>();

    MongoAggregatesFactory(
            MongoDatabase database,
            Outbox outbox,
            Journal journal,
            WireRecordWriter writer,
            Supplier<Optional<String>> trace) {
        this.database = database;
        this.outbox = outbox;
        this.journal = journal;
        this.writer = writer;
        this.trace = trace;
    }

    @Override
    public <S, C, E> Aggregates<S, C, E> of(AggregateType<S, C, E> type) {
        outbox.watch(type.collection());
        DocumentStore store = new DocumentStore(database, type.collection()).indexed(type.indexedPaths());
        standings.put(type.name(), new Standing<>(type, store, writer, outbox));
        return new MongoAggregates<>(
                type,
                store,
                new Deciding<>(type, writer, outbox, trace),
                outbox,
                subject -> journal.read(subject, 0, Long.MAX_VALUE).stream()
                        .map(record -> History.entry(record, true))
                        .toList());
    }

    /** Of the type of that name, if there is one. */
    Optional<Standing<?, ?, ?>> standing(String type) {
        return Optional.ofNullable(standings.get(type));
    }
}
