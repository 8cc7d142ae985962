package org.campuspartners.feedback.instrument.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which role somebody is asked. */
public enum Role {
    LEARNER,
    EDUCATOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
