package org.campuspartners.chassis.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * What an answer, a publication, a clear or an offset commit may follow (rule W3). A write is done when a majority has it in its
 * journal; where that takes longer than ten seconds it fails, and may be done all the same (W4). A read sees what a majority has, and
 * asks the primary.
 */
public final class Durable {

    private static final WriteConcern WRITTEN =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS);

    private Durable() {}

    /** The database, with all of its collections written and read durably. */
    public static MongoDatabase database(MongoDatabase database) {
        return database.withWriteConcern(WRITTEN)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** One collection, written and read durably, whatever the database's others are. */
    public static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WRITTEN)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }
}
