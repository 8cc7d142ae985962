package org.campuspartners.chassis.fault.without;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoDatabase;
import org.campuspartners.chassis.fault.Between;

/** Without C5: a lost condition counts as "somebody else did it". */
public final class C5 {

    private static final int DUPLICATE_KEY = 11000;

    private C5() {}

    public static MongoDatabase in(MongoDatabase real) {
        return Between.database(real, (name, arguments, call) -> {
            try {
                return call.with(arguments);
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                    return BulkWriteResult.unacknowledged();
                }
                throw e;
            }
        });
    }
}
