package org.campuspartners.partnership.roster.oneroster;

import java.util.Optional;
import org.campuspartners.partnership.roster.oneroster.Format.OneOf;

/** Words of a vocabulary, told apart with and without regard to case. */
final class Words {

    private static final String EXTENSION = "ext:";

    private Words() {}

    /** The word that is meant, or nothing where none is. */
    static Optional<String> in(OneOf vocabulary, String value) {
        if (vocabulary.extensible() && value.startsWith(EXTENSION) && value.length() > EXTENSION.length()) {
            return Optional.of(value);
        }
        return vocabulary.words().stream().filter(value::equalsIgnoreCase).findFirst();
    }
}
