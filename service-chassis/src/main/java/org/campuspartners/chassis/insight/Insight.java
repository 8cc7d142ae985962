package org.campuspartners.chassis.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** One kind of insight, derived from facts group by group. Declare it as a bean. */
public interface Insight {

    /** What its groups start with: {@code funnel} of {@code funnel|law|2026}. */
    String kind();

    /** Where what is derived is kept, one document a group. */
    default String collection() {
        return "insight_" + kind();
    }

    /**
     * Aggregates the facts of a group. What it reads later may be newer, never older, than what the group was wanted for; it is
     * called again after every change.
     */
    Document derive(String group, Facts facts);

    /**
     * The same for several groups, where one question to the store can stand for all of theirs. Where it fails they are derived one by
     * one.
     *
     * @return by group, one for each
     */
    default Map<String, Document> derive(List<String> groups, Facts facts) {
        Map<String, Document> results = new HashMap<>();
        groups.forEach(group -> results.put(group, derive(group, facts)));
        return results;
    }
}
