package org.campuspartners.chassis.relay;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.store.Durable;

/**
 * What follows an acknowledgement, for many aggregates at once: journal first, then clear (R4). Each step can be repeated; a crash
 * in between only leads to repeats.
 */
final class Clearing {

    /** The unbroken acknowledged prefix of an aggregate's pending list. */
    record Acknowledged(Turn.Ref ref, List<WireRecord> records) {
        long upTo() {
            return records.getLast().sequence();
        }
    }

    private final MongoDatabase database;
    private final Journal journal;
    private final RelayMetrics metrics;

    Clearing(MongoDatabase database, Journal journal, RelayMetrics metrics) {
        this.database = database;
        this.journal = journal;
        this.metrics = metrics;
    }

    void clear(List<Acknowledged> batch) {
        List<WireRecord> history = batch.stream()
                .flatMap(a -> a.records().stream())
                .filter(WireRecord::journaled)
                .toList();
        metrics.repeated(journal.add(history));
        pulls(batch).forEach((collection, updates) -> Durable.collection(database, collection)
                .bulkWrite(updates, new BulkWriteOptions().ordered(false)));
    }

    /** By _id alone, never by version; never the counters, never the array as a whole. */
    private static Map<String, List<WriteModel<Document>>> pulls(List<Acknowledged> batch) {
        Map<String, List<WriteModel<Document>>> byCollection = new HashMap<>();
        for (Acknowledged a : batch) {
            byCollection
                    .computeIfAbsent(a.ref().collection(), c -> new ArrayList<>())
                    .add(new UpdateOneModel<>(
                            Filters.eq(a.ref().id()), Updates.pull("pending", Filters.lte("seq", a.upTo()))));
        }
        return byCollection;
    }
}
