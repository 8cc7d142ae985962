package org.campuspartners.partnership.roster.imports;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
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
