package org.campuspartners.chassis.insight;

import org.bson.Document;

/** One kind of insight, derived from facts for one group at a time. Declare it as a bean. */
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
}
