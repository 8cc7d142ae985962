package org.campuspartners.runner.term.figure;

/**
 * One figure of an insight, without what it says.
 *
 * @param of what it is of within the group, such as an instrument's item; empty where it is of the whole group
 */
public record Figure(Insight insight, Group group, String of) {

    /** What belonging is shown beside, which is of no group of the campus. */
    public static Figure anchor() {
        return new Figure(Insight.BELONGING, new Group("beside it", "", ""), "");
    }

    /** What it says in words, such as {@code unit-feedback v1, learner: unit-aims}. */
    public static String of(String instrument, int version, String role) {
        return instrument + " v" + version + ", " + role;
    }
}
