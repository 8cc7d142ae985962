package org.campuspartners.feedback.release.domain;

/**
 * How many of {@code of} agreed, as far as it may be said: exact between the ends, a band at them, so that nobody learns that
 * all or none did (rule 7).
 *
 * @param lo at least so many
 * @param hi at most so many
 */
public record Band(int lo, int hi, int of) {

    /**
     * @param agreed how many agreed
     * @param n how many answered; at least 2c+3, below which no banding survives c insiders
     * @param insiders c: how many may compare notes
     */
    public static Band of(int agreed, int n, int insiders) {
        if (n < 2 * insiders + 3 || agreed < 0 || agreed > n) {
            throw new IllegalArgumentException("no band can be given here");
        }
        int end = insiders + 1;
        if (agreed <= end) {
            return new Band(0, end, n);
        }
        if (agreed >= n - end) {
            return new Band(n - end, n, n);
        }
        return new Band(agreed, agreed, n);
    }

    /** In words: {@code at least 28 of 30}, {@code at most 2 of 30}, {@code 14 of 30}. */
    public String statement() {
        if (lo == hi) {
            return lo + " of " + of;
        }
        return lo == 0 ? "at most " + hi + " of " + of : "at least " + lo + " of " + of;
    }

    /** The 95 % interval, computed from the band and never from the count behind it (rule 8). */
    public Interval interval() {
        return Interval.wilson(this);
    }
}
