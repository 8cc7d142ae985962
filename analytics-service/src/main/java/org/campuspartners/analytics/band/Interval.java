package org.campuspartners.analytics.band;

import org.campuspartners.analytics.table.Columns;

/**
 * A Wilson 95 % score interval (Wilson 1927) of a range of counts, outward to whole percent, so that it says no more than the
 * range does (rule 8 of privacy).
 *
 * @param low percent
 * @param high percent
 */
public record Interval(int low, int high) {

    static final Columns<Interval> COLUMNS =
            Columns.<Interval>none().and("low", Interval::low).and("high", Interval::high);

    private static final double Z = 1.959963984540054;
    /** Less than any real difference between two bounds, more than rounding makes of a whole percent. */
    private static final double ROUNDING = 1e-9;

    static Interval of(int lo, int hi, int n) {
        double lower = centre(lo, n) - halfWidth(lo, n);
        double upper = centre(hi, n) + halfWidth(hi, n);
        return new Interval(Math.max(0, (int) Math.floor(100 * lower + ROUNDING)), Math.min(100, (int)
                Math.ceil(100 * upper - ROUNDING)));
    }

    private static double centre(int x, int n) {
        return (x + Z * Z / 2) / (n + Z * Z);
    }

    private static double halfWidth(int x, int n) {
        double p = (double) x / n;
        return Z * Math.sqrt(n * p * (1 - p) + Z * Z / 4) / (n + Z * Z);
    }
}
