package org.campuspartners.partnership.me;

import java.util.Optional;

/**
 * Something that waits for a person.
 *
 * @param what is to be done, such as {@code sign} or {@code vote}
 * @param subject that it is to be done on, such as {@code unit/<id>}
 * @param title of the subject
 */
public record Waiting(String what, String subject, String title) {

    /** What is to be done, if it waits. */
    public static Optional<String> when(boolean waits, String what) {
        return waits ? Optional.of(what) : Optional.empty();
    }
}
