package org.campuspartners.chassis.consume;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Keeps subjects; every write is conditional on the revision that was read, and raises it (rule C1). */
final class SubjectStore {

    /** Another writer was first, or is in this very moment: 11000 duplicate key, 112 write conflict. */
    private static final List<Integer> LOST = List.of(11000, 112);

    /** Of the item itself, now and later: bad value, validator, too large in its several forms. */
    private static final List<Integer> REFUSED = List.of(2, 121, 10334, 17280, 17419, 17420);

    private static final int PAGE = 1000;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /**
     * What became of a bulk write.
     *
     * @param lost subjects that somebody else wrote since they were read
     * @param refused subjects whose document the server will never take, and why
     */
    record Written(List<String> lost, Map<String, String> refused) {}

    private final MongoCollection<Document> collection;

    SubjectStore(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(new Document("held.since", 1), new IndexOptions().sparse(true));
    }

    Map<String, Subject> load(Collection<String> ids) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        ids.forEach(id -> subjects.put(id, Subject.unseen(id)));
        collection.find(Filters.in("_id", ids)).batchSize(ids.size() + 1).forEach(document -> {
            Subject subject = Subject.from(document);
            subjects.put(subject.id(), subject);
        });
        return subjects;
    }

    Subject load(String id) {
        return load(List.of(id)).get(id);
    }

    /** Whatever is neither lost nor refused is kept, by a majority and in the journal. */
    Written write(List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return new Written(List.of(), Map.of());
        }
        try {
            collection.bulkWrite(
                    subjects.stream().map(SubjectStore::conditional).toList(), new BulkWriteOptions().ordered(false));
            return new Written(List.of(), Map.of());
        } catch (MongoBulkWriteException e) {
            return sortOut(subjects, e);
        } catch (BsonMaximumSizeExceededException e) {
            return oneByOne(subjects, e);
        }
    }

    /** On the revision as it was read; one that has none yet must not be there, and to insert it costs a tenth of an upsert. */
    private static WriteModel<Document> conditional(Subject subject) {
        if (subject.rev() == 0) {
            return new InsertOneModel<>(subject.toDocument());
        }
        Bson asRead = Filters.and(Filters.eq("_id", subject.id()), Filters.eq("rev", subject.rev()));
        return new ReplaceOneModel<>(asRead, subject.toDocument(), UPSERT);
    }

    private static Written sortOut(List<Subject> subjects, MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null) {
            throw e;
        }
        List<String> lost = new ArrayList<>();
        Map<String, String> refused = new HashMap<>();
        for (BulkWriteError error : e.getWriteErrors()) {
            String id = subjects.get(error.getIndex()).id();
            if (LOST.contains(error.getCode())) {
                lost.add(id);
            } else if (REFUSED.contains(error.getCode())) {
                refused.put(id, "the store refuses it: " + error.getCode() + " " + error.getMessage());
            } else {
                throw e;
            }
        }
        return new Written(lost, refused);
    }

    /** The driver refuses a whole bulk for one document that is too large. */
    private Written oneByOne(List<Subject> subjects, BsonMaximumSizeExceededException tooLarge) {
        if (subjects.size() == 1) {
            return new Written(List.of(), Map.of(subjects.getFirst().id(), tooLarge.getMessage()));
        }
        List<String> lost = new ArrayList<>();
        Map<String, String> refused = new HashMap<>();
        for (Subject subject : subjects) {
            Written written = write(List.of(subject));
            lost.addAll(written.lost);
            refused.putAll(written.refused);
        }
        return new Written(lost, refused);
    }

    List<String> heldIds() {
        return collection
                .find(Filters.exists("held.since"))
                .projection(new Document("_id", 1))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    List<Subject> held(int limit) {
        return collection
                .find(Filters.exists("held.since"))
                .sort(new Document("held.since", 1))
                .limit(limit)
                .map(Subject::from)
                .into(new ArrayList<>());
    }

    /** Subjects that are held here and not in the other. */
    List<String> heldUnlike(SubjectStore other) {
        List<String> held = heldIds();
        held.removeAll(new HashSet<>(other.heldIds()));
        return held;
    }

    /** A subject of which the other has seen more, if there is one; what a tombstone removed may be gone from the log. */
    Optional<String> behind(SubjectStore other) {
        Map<String, Long> page = new HashMap<>();
        try (MongoCursor<Document> all = other.collection
                .find(Filters.and(Filters.gt("seen", 0L), Filters.ne("made", null)))
                .projection(new Document("seen", 1))
                .cursor()) {
            while (all.hasNext()) {
                Document one = all.next();
                page.put(one.getString("_id"), one.getLong("seen"));
                if (page.size() == PAGE || !all.hasNext()) {
                    Optional<String> behind = behind(page);
                    if (behind.isPresent()) {
                        return behind;
                    }
                    page.clear();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> behind(Map<String, Long> others) {
        Map<String, Long> more = new HashMap<>(others);
        collection
                .find(Filters.in("_id", others.keySet()))
                .projection(new Document("seen", 1))
                .forEach(own -> more.computeIfPresent(
                        own.getString("_id"), (id, seen) -> own.getLong("seen") < seen ? seen : null));
        return more.keySet().stream().findFirst();
    }

    long heldCount() {
        return collection.countDocuments(Filters.exists("held.since"));
    }

    List<Stored> query(Bson filter) {
        return collection
                .find(Filters.and(Filters.gt("seen", 0L), Filters.ne("made", null), filter))
                .map(document -> Subject.from(document).stored())
                .into(new ArrayList<>());
    }
}
