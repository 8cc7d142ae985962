package org.campuspartners.chassis.aggregate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.store.Durable;

/**
 * The documents of one type of aggregate. Every write is one conditional write, acknowledged by a majority and journaled; every
 * read that leads to an answer or a publication is a majority's, from the primary (W2, W3).
 */
final class DocumentStore {

    private final MongoCollection<Document> collection;

    DocumentStore(MongoDatabase database, String name) {
        collection = Durable.collection(database, name);
    }

    /** Sees to the indexes; at start, before the first command. */
    DocumentStore indexed(List<String> paths) {
        // R5: the mark of unfinished work is an index on what is pending, not a field of its own.
        collection.createIndex(Indexes.ascending("pending.at"), new IndexOptions().sparse(true));
        // The stand-in scans without one that covers the conditional filter exactly.
        collection.createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
        paths.forEach(path -> collection.createIndex(Indexes.ascending(path, "_id")));
        return this;
    }

    Optional<AggregateDocument> find(String id) {
        return Optional.ofNullable(collection.find(Filters.eq(id)).first()).map(AggregateDocument::new);
    }

    Slice<AggregateDocument> list(Bson filter, Page page) {
        Bson from = page.after()
                .<Bson>map(after -> Filters.and(filter, Filters.gt("_id", after)))
                .orElse(filter);
        List<AggregateDocument> found = collection
                .find(from)
                .sort(Sorts.ascending("_id"))
                .limit(page.limit() + 1)
                .map(AggregateDocument::new)
                .into(new ArrayList<>());
        if (found.size() <= page.limit()) {
            return new Slice<>(found, Optional.empty());
        }
        List<AggregateDocument> items = found.subList(0, page.limit());
        return new Slice<>(items, Optional.of(items.getLast().id()));
    }

    Set<String> ids(Bson filter) {
        return collection
                .find(filter)
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new HashSet<>());
    }

    /** @return false when there is one already */
    boolean insert(Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** @return the document after the write, or nothing when another write came first */
    Optional<AggregateDocument> update(String id, long version, Bson update) {
        return Optional.ofNullable(collection.findOneAndUpdate(
                        Filters.and(Filters.eq(id), Filters.eq("version", version)),
                        update,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(AggregateDocument::new);
    }

    /** @return the document after the write, or nothing when another write came first, or events of it wait to be published */
    Optional<AggregateDocument> updateAtRest(String id, long version, Bson update) {
        return Optional.ofNullable(collection.findOneAndUpdate(
                        Filters.and(Filters.eq(id), Filters.eq("version", version), Filters.size("pending", 0)),
                        update,
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(AggregateDocument::new);
    }
}
