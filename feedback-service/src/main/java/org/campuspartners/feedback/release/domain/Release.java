package org.campuspartners.feedback.release.domain;

import java.util.List;

/**
 * All that is ever said of a campaign's answers. The base of every item is {@code n} (rule 6).
 *
 * @param n how many answered
 * @param invited how many were asked
 */
public record Release(Audience audience, int n, int invited, List<ItemCount> items) {

    public Release {
        items = List.copyOf(items);
    }

    public Band band(ItemCount count) {
        return new Band(count.lo(), count.hi(), n);
    }
}
