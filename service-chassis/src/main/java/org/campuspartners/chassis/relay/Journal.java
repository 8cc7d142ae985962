package org.campuspartners.chassis.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.store.Durable;

/** What Kafka has acknowledged, record by record, keyed by subject and sequence: the history, and the cure for a lost record (R7). */
public final class Journal {

    /** So that entries sort as their sequences do. */
    private static final int DIGITS = 20;

    private final MongoCollection<WireRecord> collection;

    public Journal(MongoDatabase database) {
        MongoCollection<Document> documents = Durable.collection(database, "journal");
        collection = documents
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new EntryCodec()), documents.getCodecRegistry()))
                .withDocumentClass(WireRecord.class);
    }

    /**
     * Adds what is not there yet.
     *
     * @return how many were there already: repetitions
     */
    int add(List<WireRecord> records) {
        if (records.isEmpty()) {
            return 0;
        }
        try {
            collection.insertMany(records, new InsertManyOptions().ordered(false));
            return 0;
        } catch (MongoBulkWriteException e) {
            boolean onlyRepeats = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyRepeats) {
                throw e;
            }
            return e.getWriteErrors().size();
        }
    }

    /** The subject's records in order, both ends included. */
    public List<WireRecord> read(String subject, long from, long to) {
        return collection
                .find(Filters.and(Filters.gte("_id", id(subject, from)), Filters.lte("_id", id(subject, to))))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    static String id(String subject, long sequence) {
        String digits = Long.toString(sequence);
        return subject + "#" + "0".repeat(DIGITS - digits.length()) + digits;
    }
}
