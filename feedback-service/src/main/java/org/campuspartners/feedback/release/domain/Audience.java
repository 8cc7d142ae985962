package org.campuspartners.feedback.release.domain;

import java.util.Locale;

/** Who sees a result. */
public enum Audience {
    /** The roster and the partnership's members. */
    INVOLVED,
    /** Anyone who signs in, and the public topic. */
    EVERYONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
