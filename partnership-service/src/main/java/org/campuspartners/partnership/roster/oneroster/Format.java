package org.campuspartners.partnership.roster.oneroster;

import java.util.List;

/** What a cell may hold. */
sealed interface Format {

    /** Formats that need no further word. */
    enum Plain implements Format {
        STRING,
        LIST,
        DATE,
        TIME,
        YEAR,
        STATUS,
        USER_IDS,
        /** Not looked at, in any way. */
        UNREAD
    }

    /** An id. */
    enum Guid implements Format {
        ANY
    }

    /** The id of a record in another file, or in the same. */
    record Reference(String target) implements Format {}

    /** Ids of records, as a list. */
    record References(String target) implements Format {}

    /** A word of a vocabulary. */
    record OneOf(List<String> words, boolean extensible) implements Format {

        static OneOf fixed(String... words) {
            return new OneOf(List.of(words), false);
        }

        static OneOf extensible(String... words) {
            return new OneOf(List.of(words), true);
        }

        static OneOf bool() {
            return fixed("true", "false");
        }
    }
}
