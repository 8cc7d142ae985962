package org.campuspartners.chassis.aggregate;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.function.Supplier;
import org.campuspartners.chassis.event.WireRecordWriter;
import org.campuspartners.chassis.relay.Journal;
import org.campuspartners.chassis.relay.Outbox;

/** Aggregates of one database. */
record MongoAggregatesFactory(
        MongoDatabase database,
        Outbox outbox,
        Journal journal,
        WireRecordWriter writer,
        Supplier<Optional<String>> trace)
        implements AggregatesFactory {

    @Override
    public <S, C, E> Aggregates<S, C, E> of(AggregateType<S, C, E> type) {
        outbox.watch(type.collection());
        return new MongoAggregates<>(
                type,
                new DocumentStore(database, type.collection()).indexed(type.indexedPaths()),
                new Deciding<>(type, writer, outbox, trace),
                outbox,
                subject -> journal.read(subject, 0, Long.MAX_VALUE).stream()
                        .map(record -> History.entry(record, true))
                        .toList());
    }
}
