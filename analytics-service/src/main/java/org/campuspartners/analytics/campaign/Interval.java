package org.campuspartners.analytics.campaign;

/**
 * A Wilson 95 % score interval (Wilson 1927) of a range of counts, outward to whole percent, so that it says no more than the
 * range does.
 */
record Interval(int low, int high) {

    private static final double Z = 1.959963984540054;
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
