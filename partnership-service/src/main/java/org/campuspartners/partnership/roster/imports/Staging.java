package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.store.Durable;
import org.springframework.stereotype.Component;

/** The records of imports that are not taken over yet. The same batch is the same rows, however often it is written. */
@Component
class Staging {

    /** The kinds of rows; a member's {@code id} is that of its class. */
    enum Kind {
        TERM,
        PERSON,
        CLASS,
        MEMBER
    }

    private final MongoCollection<Document> rows;

    Staging(MongoDatabase database) {
        rows = Durable.collection(database, "import_rows");
        rows.createIndex(Indexes.ascending("batch", "kind", "id"));
    }

    void write(List<Document> some) {
        if (!some.isEmpty()) {
            rows.bulkWrite(some.stream()
                    .map(row ->
                            new ReplaceOneModel<>(Filters.eq(row.get("_id")), row, new ReplaceOptions().upsert(true)))
                    .toList());
        }
    }

    Stream<Document> of(String batch, Kind kind) {
        return stream(rows.find(Filters.and(Filters.eq("batch", batch), Filters.eq("kind", kind.name())))
                .sort(Sorts.ascending("id")));
    }

    List<Document> membersOf(String batch, String schoolClass) {
        return rows.find(row(batch, Kind.MEMBER, schoolClass)).into(new ArrayList<>());
    }

    boolean has(String batch, Kind kind, String id) {
        return rows.find(row(batch, kind, id)).first() != null;
    }

    List<String> batches() {
        return rows.distinct("batch", String.class).into(new ArrayList<>());
    }

    /** When the first of its rows was written, in milliseconds. */
    long since(String batch) {
        Document first = rows.find(Filters.eq("batch", batch)).first();
        return first == null ? Long.MAX_VALUE : first.getDate("at").getTime();
    }

    void delete(String batch) {
        rows.deleteMany(Filters.eq("batch", batch));
    }

    private static Bson row(String batch, Kind kind, String id) {
        return Filters.and(Filters.eq("batch", batch), Filters.eq("kind", kind.name()), Filters.eq("id", id));
    }

    private static Stream<Document> stream(Iterable<Document> found) {
        return StreamSupport.stream(found.spliterator(), false);
    }
}
