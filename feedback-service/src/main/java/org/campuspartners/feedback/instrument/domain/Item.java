package org.campuspartners.feedback.instrument.domain;

import java.util.Optional;

/**
 * One statement to agree with or not.
 *
 * @param reversed whether disagreeing is the favourable answer
 * @param benefit the benefit of partnership that it measures
 */
public record Item(String id, String text, boolean reversed, Optional<String> benefit) {

    /** Whether the answer counts as agreeing: 4 or 5 of 5, and on a reverse-scored item 1 or 2. */
    public boolean agrees(int answer) {
        return reversed ? answer <= 2 : answer >= 4;
    }
}
