package org.campuspartners.partnership.campaign;

import com.mongodb.client.model.Filters;
import java.util.Set;
import org.bson.conversions.Bson;

/** Selects the occasions on which results are there and nobody has answered them yet. */
public final class Unanswered {

    private Unanswered() {}

    /** Those of these partnerships. */
    public static Bson of(Set<String> partnerships) {
        return Filters.and(
                Filters.in("state.setting.partnershipId", partnerships),
                Filters.eq("state.campaign.state", "released"),
                Filters.eq("state.campaign.answered", false));
    }
}
