package org.campuspartners.chassis.fault.without;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import org.bson.Document;
import org.campuspartners.chassis.fault.Between;

/** Without I2: what was derived is written, whoever else has derived it meanwhile. */
public final class I2 {

    private I2() {}

    @SuppressWarnings("unchecked")
    public static MongoDatabase in(MongoDatabase real) {
        return Between.database(real, (name, arguments, call) -> {
            if (name.equals("insight_team.bulkWrite")) {
                arguments[0] = ((List<UpdateOneModel<Document>>) arguments[0])
                        .stream().map(I2::unconditional).toList();
            }
            return call.with(arguments);
        });
    }

    private static UpdateOneModel<Document> unconditional(UpdateOneModel<Document> one) {
        // A mark is an upsert, and has no condition.
        return one.getOptions().isUpsert()
                ? one
                : new UpdateOneModel<>(IdAlone.of(one.getFilter()), one.getUpdate(), one.getOptions());
    }
}
