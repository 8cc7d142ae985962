package org.campuspartners.chassis.insight;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** What projections keep, as the generation has it that an insight is derived for. */
@FunctionalInterface
public interface Facts {

    /** @param name as the projection calls its collection, whatever that is called in this generation */
    MongoCollection<Document> collection(String name);
}
