package org.campuspartners.feedback.campaign.domain;

import java.util.Locale;
import org.campuspartners.feedback.release.domain.Threshold;

/** A campaign's purpose (rule 3). */
public enum Kind {
    /** One class about one occasion. */
    FORMATIVE(Threshold.FORMATIVE),
    /** Everybody in one role of one programme's term, pooled. */
    OUTCOME(Threshold.OUTCOME);

    private final Threshold threshold;

    Kind(Threshold threshold) {
        this.threshold = threshold;
    }

    public Threshold threshold() {
        return threshold;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
