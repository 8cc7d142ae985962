package org.campuspartners.partnership.roster.oneroster;

import java.util.Optional;

/**
 * A column of the binding.
 *
 * @param dispensable whether an edition of 1.2 lacks it, so that its absence is right too
 * @param only the one edition that has it, where not all do
 */
record Column(String name, boolean required, Format format, boolean dispensable, Optional<Edition> only) {

    static Column required(String name, Format format) {
        return new Column(name, true, format, false, Optional.empty());
    }

    static Column optional(String name, Format format) {
        return new Column(name, false, format, false, Optional.empty());
    }

    Column goneInLaterEditions() {
        return new Column(name, required, format, true, only);
    }

    Column in(Edition edition) {
        return new Column(name, required, format, dispensable, Optional.of(edition));
    }

    boolean isIn(Edition edition) {
        return only.isEmpty() || only.get() == edition;
    }
}
