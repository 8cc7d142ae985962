package org.campuspartners.chassis.insight;

import java.util.Set;

/** Where consumers say which groups are to be derived anew. */
@FunctionalInterface
public interface Wanting {

    /**
     * Marks groups; they are marked when this returns. Groups of a kind that nobody derives are passed over.
     *
     * @param moreToCome whether the log is known to have more to say right away, so that deriving can wait a little
     */
    void want(Set<String> groups, boolean moreToCome);
}
