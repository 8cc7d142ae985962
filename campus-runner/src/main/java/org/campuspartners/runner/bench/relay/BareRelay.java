package org.campuspartners.runner.bench.relay;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The floor: everything sent at once, everything written in large batches, no order kept and nothing survived. */
final class BareRelay extends OtherRelay {

    private static final int AT_ONCE = 50;

    BareRelay(String kafka, MongoDatabase database) {
        super(kafka, database);
    }

    @Override
    void drain() {
        List<Document> batch = new ArrayList<>();
        for (Document aggregate : PendingEvents.units(database).find().batchSize(AT_ONCE)) {
            batch.add(aggregate);
            pending(aggregate).forEach(event -> producer.send(PendingEvents.toRecord(event)));
            if (batch.size() == AT_ONCE) {
                clear(batch);
                batch.clear();
            }
        }
        clear(batch);
        producer.flush();
    }

    private void clear(List<Document> aggregates) {
        if (aggregates.isEmpty()) {
            return;
        }
        List<Document> journal = aggregates.stream()
                .flatMap(aggregate -> pending(aggregate).stream())
                .map(PendingEvents::toJournal)
                .toList();
        database.getCollection("journal").insertMany(journal, new InsertManyOptions().ordered(false));
        List<WriteModel<Document>> pulls = new ArrayList<>();
        for (Document aggregate : aggregates) {
            long last = pending(aggregate).getLast().getLong("seq");
            pulls.add(new UpdateOneModel<>(
                    Filters.eq(aggregate.getString("_id")), Updates.pull("pending", Filters.lte("seq", last))));
        }
        PendingEvents.units(database).bulkWrite(pulls, new BulkWriteOptions().ordered(false));
    }

    private static List<Document> pending(Document aggregate) {
        return aggregate.getList("pending", Document.class);
    }
}
