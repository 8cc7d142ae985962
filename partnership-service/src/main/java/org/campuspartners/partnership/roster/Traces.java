package org.campuspartners.partnership.roster;

import java.util.Set;

/** A place that names people, or knows them by their ids, beside their own entries. */
public interface Traces {

    /** Whether anything of these people is there. */
    boolean hold(Set<String> people);

    /** Leaves nothing of them there. It is asked again for as long as it holds something. */
    void forget(Set<String> people);
}
