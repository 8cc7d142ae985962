package org.campuspartners.chassis.fault.without;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.campuspartners.chassis.fault.Between;

/** Without R4: what a turn has published is cleared otherwise than by pulling it. */
public final class R4 {

    private R4() {}

    /** The list is set, to what is left of it as the turn knew it: nothing. */
    public static MongoDatabase settingTheWhole(MongoDatabase real) {
        return clearing(real, clear -> new UpdateOneModel<>(clear.getFilter(), Updates.set("pending", List.of())));
    }

    /** It is pulled, if the document is still as the turn began with it. */
    public static MongoDatabase byVersion(MongoDatabase real, long version) {
        return clearing(
                real,
                clear -> new UpdateOneModel<>(
                        Filters.and(clear.getFilter(), Filters.eq("version", version)), clear.getUpdate()));
    }

    private interface Clear {
        UpdateOneModel<Document> instead(UpdateOneModel<Document> clear);
    }

    @SuppressWarnings("unchecked")
    private static MongoDatabase clearing(MongoDatabase real, Clear clear) {
        return Between.database(real, (name, arguments, call) -> {
            if (name.equals("tallies.bulkWrite")) {
                arguments[0] = ((List<UpdateOneModel<Document>>) arguments[0])
                        .stream().map(clear::instead).toList();
            }
            return call.with(arguments);
        });
    }
}
