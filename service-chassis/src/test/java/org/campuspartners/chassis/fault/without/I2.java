package org.campuspartners.chassis.fault.without;

import com.mongodb.client.MongoDatabase;
import org.campuspartners.chassis.fault.Between;

/** Without I2: what was derived is written, whoever else has derived it meanwhile. */
public final class I2 {

    private I2() {}

    public static MongoDatabase in(MongoDatabase real) {
        return Between.database(real, (name, arguments, call) -> {
            if (name.equals("insight_team.updateOne")) {
                arguments[0] = IdAlone.of(arguments[0]);
            }
            return call.with(arguments);
        });
    }
}
