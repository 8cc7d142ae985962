package org.campuspartners.partnership.reading.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who decides between readings with equally many votes; declared when the week is opened. */
public enum TieRule {
    /** The one that was proposed first. */
    EARLIEST_PROPOSAL,
    /** The leading team chooses one of them. */
    LEADERS_CHOOSE;

    /** As the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TieRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }
}
