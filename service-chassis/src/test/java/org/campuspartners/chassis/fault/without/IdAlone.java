package org.campuspartners.chassis.fault.without;

import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** A filter without its condition. */
final class IdAlone {

    private IdAlone() {}

    static BsonDocument of(Object filter) {
        return ((Bson) filter)
                .toBsonDocument().getArray("$and").stream()
                        .map(BsonValue::asDocument)
                        .filter(one -> one.containsKey("_id"))
                        .findFirst()
                        .orElseThrow();
    }
}
