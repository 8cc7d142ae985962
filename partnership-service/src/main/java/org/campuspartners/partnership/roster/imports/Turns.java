package org.campuspartners.partnership.roster.imports;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.campuspartners.chassis.store.Durable;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is to be taken over. A turn's number is its id, so that two instances can't give the next one to two imports.
 */
@Component
class Turns {

    record Turn(long number, String importId) {}

    private final MongoCollection<Document> turns;

    Turns(MongoDatabase database) {
        turns = Durable.collection(database, "import_turns");
    }

    Optional<Turn> latest() {
        return Optional.ofNullable(turns.find().sort(Sorts.descending("_id")).first())
                .map(found -> new Turn(found.getLong("_id"), found.getString("import")));
    }

    /** The batch that was taken over last; nothing where none was. */
    Optional<String> standing() {
        return Optional.ofNullable(turns.find(Filters.exists("batch"))
                        .sort(Sorts.descending("_id"))
                        .first())
                .map(found -> found.getString("batch"));
    }

    void takenOver(Turn turn, String batch) {
        turns.updateOne(Filters.eq(turn.number()), Updates.set("batch", batch));
    }

    /** @param done how many entries of the turn's import were read and are written, or soon will be */
    void progress(Turn turn, long done) {
        turns.updateOne(Filters.eq(turn.number()), Updates.max("done", done));
    }

    /** Of the turn that an import has, if it is the latest. */
    Optional<Long> progress(String importId) {
        return Optional.ofNullable(turns.find().sort(Sorts.descending("_id")).first())
                .filter(found -> found.getString("import").equals(importId))
                .map(found -> found.get("done", 0L));
    }

    /** @return nothing where another instance gave this turn away */
    Optional<Turn> next(long after, String importId) {
        try {
            turns.insertOne(new Document("_id", after + 1).append("import", importId));
            return Optional.of(new Turn(after + 1, importId));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
