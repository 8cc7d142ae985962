package org.campuspartners.feedback.announcing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.bson.Document;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.chassis.time.DomainClock;
import org.springframework.stereotype.Component;

/** Which nights are done. Without it, answers that come by day would be told of at once, and that would be a clock. */
@Component
class Nights {

    private static final LocalTime BATCH = LocalTime.of(2, 0);
    private static final String ID = "announced";
    private static final String LAST = "last";

    private final MongoCollection<Document> collection;
    private final DomainClock clock;

    Nights(MongoDatabase database, DomainClock clock) {
        this.collection = Durable.collection(database, "nights");
        this.clock = clock;
        collection.updateOne(
                Filters.eq(ID), Updates.setOnInsert(LAST, clock.today().toString()), new UpdateOptions().upsert(true));
    }

    /** When the first night that isn't done has its batch, where the institution is. */
    Instant next() {
        Document nights = collection.find(Filters.eq(ID)).first();
        return LocalDate.parse(nights.getString(LAST))
                .plusDays(1)
                .atTime(BATCH)
                .atZone(clock.zone())
                .toInstant();
    }

    /**
     * The night of that batch is done, and all before it.
     *
     * @return false where it was done before
     */
    boolean done(Instant batch) {
        String night = LocalDate.ofInstant(batch, clock.zone()).toString();
        return collection
                        .updateOne(Filters.and(Filters.eq(ID), Filters.lt(LAST, night)), Updates.set(LAST, night))
                        .getModifiedCount()
                == 1;
    }
}
