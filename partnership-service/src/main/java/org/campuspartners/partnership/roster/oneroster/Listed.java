package org.campuspartners.partnership.roster.oneroster;

import java.time.LocalDate;
import java.util.List;

/** A record of a bundle, with what is kept of it. Ids are those of the bundle. */
public sealed interface Listed {

    record Org(String sourcedId, String name, String type) implements Listed {}

    /** @param ends the first day after it */
    record Session(String sourcedId, String title, String type, LocalDate starts, LocalDate ends, String schoolYear)
            implements Listed {}

    record Course(String sourcedId, String title, String code, String org) implements Listed {}

    /**
     * Somebody.
     *
     * @param enabled whether they may sign in
     * @param username as they sign in
     */
    record User(
            String sourcedId,
            boolean enabled,
            String username,
            String givenName,
            String familyName,
            String preferredGivenName,
            String preferredFamilyName)
            implements Listed {

        /** Says nothing of the person, so that no log can. */
        @Override
        public String toString() {
            return "User";
        }
    }

    /** @param terms in the bundle's order, at least one */
    record SchoolClass(String sourcedId, String title, String code, String course, String school, List<String> terms)
            implements Listed {

        public SchoolClass {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Somebody's part in a class.
     *
     * @param role a word of the vocabulary, or an extension of it
     * @param changed whether a delta says so, in the place of what was listed before
     */
    record Enrolment(String sourcedId, String schoolClass, String user, String role, boolean changed)
            implements Listed {}

    /**
     * A delta takes it away.
     *
     * @param file its file's name without {@code .csv}
     */
    record Gone(String file, String sourcedId) implements Listed {}
}
