package org.campuspartners.partnership.roster.imports;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.store.Durable;
import org.springframework.stereotype.Component;

/**
 * The records of imports: those of the batch that was taken over last, which a delta builds on, and of those that wait. The same
 * batch is the same rows, however often it is written.
 */
@Component
class Staging {

    /** The kinds of rows; a member's {@code id} is that of its class. */
    enum Kind {
        ORG,
        TERM,
        COURSE,
        PERSON,
        CLASS,
        MEMBER,
        /** Something that a delta takes away, under its own name. */
        GONE
    }

    private static final int AT_ONCE = 1_000;

    private final MongoCollection<Document> rows;

    Staging(MongoDatabase database) {
        rows = Durable.collection(database, "import_rows");
        rows.createIndex(Indexes.ascending("batch", "kind", "id"));
    }

    /** What is there already stays: it is the same. */
    void write(List<Document> some) {
        if (some.isEmpty()) {
            return;
        }
        try {
            rows.insertMany(some, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean thereAlready = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!thereAlready) {
                throw e;
            }
        }
    }

    /** In the order of their ids. A batch as large as MongoDB would send it, 16 MB, is more than a small heap has room for. */
    Stream<Document> of(String batch, Kind kind) {
        return stream(rows.find(Filters.and(Filters.eq("batch", batch), Filters.eq("kind", kind.name())))
                .sort(Sorts.ascending("id"))
                .batchSize(AT_ONCE));
    }

    List<Document> rows(String batch, Kind kind, Collection<String> ids) {
        return rows.find(
                        Filters.and(Filters.eq("batch", batch), Filters.eq("kind", kind.name()), Filters.in("id", ids)))
                .into(new ArrayList<>());
    }

    Optional<Document> find(String batch, Kind kind, String id) {
        return Optional.ofNullable(rows.find(row(batch, kind, id)).first());
    }

    /** Those of these ids that the batch has. */
    Set<String> among(String batch, Kind kind, Collection<String> ids) {
        Set<String> found = new HashSet<>();
        rows.find(Filters.and(Filters.eq("batch", batch), Filters.eq("kind", kind.name()), Filters.in("id", ids)))
                .projection(Projections.fields(Projections.include("id"), Projections.excludeId()))
                .forEach(row -> found.add(row.getString("id")));
        return found;
    }

    /** Adds to a batch what another has of these kinds and it says nothing of. */
    void fill(String batch, String from, Kind kind) {
        List<WriteModel<Document>> some = new ArrayList<>();
        of(from, kind).forEach(row -> {
            String id = batch + row.getString("_id").substring(from.length());
            Document copy = new Document(row).append("batch", batch);
            copy.remove("_id");
            some.add(new UpdateOneModel<>(Filters.eq(id), Updates.setOnInsert(copy), new UpdateOptions().upsert(true)));
            if (some.size() >= AT_ONCE) {
                rows.bulkWrite(some);
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            rows.bulkWrite(some);
        }
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
