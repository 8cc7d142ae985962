package org.campuspartners.runner.term.figure;

/**
 * One figure of an insight, without what it says.
 *
 * @param instrument such as {@code unit-feedback v1, learner}; empty where no instrument is asked about
 * @param item of the instrument; empty where the figure is of all of it
 */
public record Figure(Insight insight, Group group, String instrument, String item) {

    /** A figure of a whole group. */
    public static Figure of(Insight insight, Group group) {
        return new Figure(insight, group, "", "");
    }

    /** What belonging is shown beside, which is of no group of the campus. */
    public static Figure anchor() {
        return of(Insight.BELONGING, new Group("beside it", "", ""));
    }

    /** A version of an instrument, in words. */
    public static String instrument(String id, int version, String role) {
        return id + " v" + version + ", " + role;
    }
}
