package org.campuspartners.chassis.fault.without;

import com.mongodb.client.MongoDatabase;
import org.campuspartners.chassis.fault.Between;

/** Without W2: a command's update asks for the document's id alone, and not for the version that was decided on. */
public final class W2 {

    private W2() {}

    public static MongoDatabase in(MongoDatabase real) {
        return Between.database(real, (name, arguments, call) -> {
            if (name.equals("tallies.findOneAndUpdate")) {
                arguments[0] = IdAlone.of(arguments[0]);
            }
            return call.with(arguments);
        });
    }
}
