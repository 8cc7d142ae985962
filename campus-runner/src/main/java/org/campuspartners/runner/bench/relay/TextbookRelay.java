package org.campuspartners.runner.bench.relay;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.concurrent.ExecutionException;
import org.bson.Document;
import org.campuspartners.runner.process.CampusProblem;

/** One blocking send and one save for each event. */
final class TextbookRelay extends OtherRelay {

    TextbookRelay(String kafka, MongoDatabase database) {
        super(kafka, database);
    }

    @Override
    void drain() {
        for (Document aggregate : PendingEvents.units(database).find()) {
            for (Document event : aggregate.getList("pending", Document.class)) {
                send(event);
                PendingEvents.units(database)
                        .updateOne(
                                Filters.eq(aggregate.getString("_id")),
                                Updates.pull("pending", Filters.eq("seq", event.getLong("seq"))));
            }
        }
    }

    private void send(Document event) {
        try {
            producer.send(PendingEvents.toRecord(event)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while sending", e);
        } catch (ExecutionException e) {
            throw new CampusProblem("Kafka did not take a record: " + e.getCause(), e);
        }
    }
}
