package org.campuspartners.feedback.release.domain;

/**
 * A Wilson 95 % score interval (Wilson 1927), outward to whole percent: an exact one inverts to the count for every n up to 30.
 *
 * @param low percent
 * @param high percent
 */
public record Interval(int low, int high) {

    private static final double Z = 1.959963984540054;
    /** Less than any real difference between two bounds, more than rounding makes of a whole percent. */
    private static final double ROUNDING = 1e-9;

    static Interval wilson(Band band) {
        double lower = centre(band.lo(), band.of()) - halfWidth(band.lo(), band.of());
        double upper = centre(band.hi(), band.of()) + halfWidth(band.hi(), band.of());
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
