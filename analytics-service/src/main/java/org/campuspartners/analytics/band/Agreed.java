package org.campuspartners.analytics.band;

import io.swagger.v3.oas.annotations.media.Schema;
import org.campuspartners.analytics.table.Columns;

/**
 * How many answers agreed: at least {@code lo} and at most {@code hi} of {@code n}. Whole released counts, exact or banded, add
 * up end by end.
 *
 * @param text the same in words
 */
public record Agreed(@Schema(example = "at least 28 of 30") String text, int lo, int hi, int n, Interval interval95) {

    public static final Columns<Agreed> COLUMNS = Columns.<Agreed>none()
            .and("text", Agreed::text)
            .and("lo", Agreed::lo)
            .and("hi", Agreed::hi)
            .and("n", Agreed::n)
            .and("interval95", Agreed::interval95, Interval.COLUMNS);

    public static Agreed of(int lo, int hi, int n) {
        return new Agreed(words(lo, hi, n), lo, hi, n, Interval.of(lo, hi, n));
    }

    private static String words(int lo, int hi, int n) {
        if (lo == hi) {
            return lo + " of " + n;
        }
        if (hi == n) {
            return "at least " + lo + " of " + n;
        }
        return (lo == 0 ? "at most " + hi : "between " + lo + " and " + hi) + " of " + n;
    }
}
