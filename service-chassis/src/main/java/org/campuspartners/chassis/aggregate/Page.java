package org.campuspartners.chassis.aggregate;

import java.util.Optional;

/**
 * Where a list goes on and how far.
 *
 * @param after the id that the page before ended with
 * @param limit 1 to {@value #CAP}
 */
public record Page(Optional<String> after, int limit) {

    public static final int CAP = 100;

    public Page {
        if (limit < 1 || limit > CAP) {
            throw new IllegalArgumentException("a page has 1 to " + CAP + " items, not " + limit);
        }
    }
}
