package org.campuspartners.runner.term.expect;

/** From {@code lo} to {@code hi} of {@code n}: the two counts at either end are one band with the end itself. */
record Band(int lo, int hi, int n) {

    private static final int END = 2;

    static Band of(int count, int n) {
        if (count <= END) {
            return new Band(0, END, n);
        }
        return count >= n - END ? new Band(n - END, n, n) : new Band(count, count, n);
    }

    /** Two cells with nobody in both, added up. */
    Band plus(Band other) {
        return new Band(lo + other.lo, hi + other.hi, n + other.n);
    }
}
