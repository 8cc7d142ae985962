package org.campuspartners.feedback.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What to ask about: an occasion, or a programme's term.
 *
 * @param occasion such as {@code unit/<id>}
 * @param term its id
 */
record AskRequest(
        @NotBlank @Size(max = 60) String instrument,
        @Size(min = 1, max = 100) String occasion,
        @Size(min = 1, max = 100) String programme,
        @Size(min = 1, max = 100) String term) {

    boolean isOfAPool() {
        return occasion == null;
    }

    boolean isOfBoth() {
        return occasion != null && (programme != null || term != null);
    }
}
