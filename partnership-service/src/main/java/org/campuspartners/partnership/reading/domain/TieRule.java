package org.campuspartners.partnership.reading.domain;

import java.util.Arrays;
import java.util.Optional;
import org.campuspartners.partnership.setting.Spelling;

/** Who decides between readings with equally many votes; declared when the week is opened. */
public enum TieRule {
    /** The one that was proposed first. */
    EARLIEST_PROPOSAL,
    /** The leading team chooses one of them. */
    LEADERS_CHOOSE;

    @Override
    public String toString() {
        return Spelling.of(this);
    }

    public static Optional<TieRule> of(String code) {
        return Arrays.stream(values())
                .filter(rule -> rule.toString().equals(code))
                .findFirst();
    }
}
