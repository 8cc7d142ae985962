package org.campuspartners.partnership.partnership;

import com.mongodb.client.model.Filters;
import java.util.Set;
import org.bson.conversions.Bson;
import org.campuspartners.partnership.setting.Setting;

/**
 * What somebody has to do with: everything, as a coordinator, or the partnerships and classes that they belong to.
 *
 * @param everything whether they run the programmes
 */
public record Circle(boolean everything, Set<String> partnerships, Set<String> classes) {

    public Circle {
        partnerships = Set.copyOf(partnerships);
        classes = Set.copyOf(classes);
    }

    /** As {@link Scene#mayKnowAllOf()}. */
    public boolean mayKnowAllOf(Setting setting) {
        return everything || partnerships.contains(setting.partnershipId());
    }

    /** Selects what {@link Scene#mayKnowOf()} allows. */
    public Bson bounds() {
        return everything
                ? Filters.empty()
                : Filters.or(
                        Filters.in("state.setting.partnershipId", partnerships),
                        Filters.in("state.setting.classId", classes));
    }
}
