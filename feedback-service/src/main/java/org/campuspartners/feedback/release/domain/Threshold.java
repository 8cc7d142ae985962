package org.campuspartners.feedback.release.domain;

/**
 * From how many answers on a campaign says anything (rule 5).
 *
 * @param k fewest answers of a release
 * @param insiders c: how many of those who answered may compare notes
 */
public record Threshold(int k, int insiders) {

    /** From so many answers on, people who are not involved see it as well. */
    public static final int FOR_EVERYONE = 10;

    public static final Threshold FORMATIVE = new Threshold(5, 1);
    public static final Threshold OUTCOME = new Threshold(FOR_EVERYONE, 1);

    /** Whether some banding of yes and no survives that many insiders. */
    public boolean survivesInsiders() {
        return insiders >= 1 && k >= 2 * insiders + 3;
    }
}
