package org.campuspartners.analytics.campaign;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Adds up items over the campaigns of a series that were released to everyone, each as a whole (rule 12 of privacy). */
public final class ReleasedItems {

    private static final Bson RELEASED = Aggregates.match(Filters.eq("made.state", State.RELEASED.word()));

    private ReleasedItems() {}

    /** Each item as {@code {_id, lo, hi, n, campaigns}}, in their order by id; none where nothing was released to everyone. */
    public static List<Document> of(Campaigns campaigns) {
        return campaigns.aggregate(
                RELEASED,
                Aggregates.unwind("$made.items"),
                Aggregates.group(
                        "$made.items.item",
                        Accumulators.sum("lo", "$made.items.lo"),
                        Accumulators.sum("hi", "$made.items.hi"),
                        Accumulators.sum("n", "$made.n"),
                        Accumulators.sum("campaigns", 1)),
                Aggregates.sort(Sorts.ascending("_id")));
    }
}
