package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.partnership.roster.Traces;
import org.campuspartners.partnership.roster.imports.Staging.Kind;
import org.springframework.stereotype.Component;

/**
 * What imports that wait for their turn, and the last that was taken over, say of people. It is deleted and not blanked: whoever
 * was restored since is listed by the next class lists, and not without a name by these.
 */
@Component
class StagedNames implements Traces {

    private final MongoCollection<Document> rows;
    private final Staging staging;

    StagedNames(MongoDatabase database, Staging staging) {
        this.rows = Durable.collection(database, "import_rows");
        this.staging = staging;
    }

    @Override
    public boolean hold(Set<String> people) {
        return rows.find(of(people)).first() != null;
    }

    @Override
    public void forget(Set<String> people) {
        rows.deleteMany(of(people));
    }

    /** By batch as well, as the index has them. */
    private Bson of(Set<String> people) {
        return Filters.and(
                Filters.in("batch", staging.batches()),
                Filters.eq("kind", Kind.PERSON.name()),
                Filters.in("id", people));
    }
}
