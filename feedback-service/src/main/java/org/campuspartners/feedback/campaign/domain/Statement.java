package org.campuspartners.feedback.campaign.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.campuspartners.feedback.instrument.domain.Role;
import org.campuspartners.feedback.release.domain.Threshold;

/**
 * What is shown before the first question: whom the result is of, the two sentences, who sees it, until when answers are
 * taken. A campaign keeps its hash, so that what is shown can be held against what was locked.
 */
public record Statement(String group, List<String> sentences, int k, String audience, LocalDate closesOn) {

    private static final String SECOND =
            "On that date answers become counts and the forms are destroyed: from a week later"
                    + " nobody can look up what you said (until then two administrators acting together could), though people may"
                    + " notice that you answered, and those who answered can compare notes.";

    public static Statement of(Cell cell, Threshold threshold, int invited, LocalDate closesOn) {
        boolean forInvolvedFirst = threshold.k() < Threshold.FOR_EVERYONE;
        String first =
                "Your answers count in one result only, the group named above, shown once after the closing date and"
                        + " only if at least " + threshold.k() + " people answered"
                        + (forInvolvedFirst
                                ? " (" + Threshold.FOR_EVERYONE + " before anyone not involved sees it)"
                                : "")
                        + "; it says how many agreed, never that everybody or nobody did.";
        String audience = forInvolvedFirst
                ? "those asked and the partnership's members; everybody who signs in if at least "
                        + Threshold.FOR_EVERYONE + " people answered"
                : "everybody who signs in";
        return new Statement(group(cell, invited), List.of(first, SECOND), threshold.k(), audience, closesOn);
    }

    private static String group(Cell cell, int invited) {
        String term = cell.context().getOrDefault("termTitle", "");
        if (cell.kind() == Kind.FORMATIVE) {
            return "the %d students of %s, %s, who are not in its partnership"
                    .formatted(invited, cell.context().getOrDefault("courseCode", "this class"), term);
        }
        return "the %d %s partners of the programme %s, %s"
                .formatted(
                        invited,
                        cell.role() == Role.LEARNER ? "student" : "educator",
                        cell.context().get("programme"),
                        term);
    }

    /** Hex SHA-256 of the whole text. */
    public String hash() {
        String text = String.join("\n", group, String.join("\n", sentences), "" + k, audience, closesOn.toString());
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
