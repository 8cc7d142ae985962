package org.campuspartners.partnership.roster.oneroster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What earlier bundles listed, and no later one took away: what a delta may refer to. All ids are those of the bundles. */
public interface Before {

    /** @param ends the first day after it */
    record Session(String type, LocalDate starts, LocalDate ends) {}

    /** @param terms its sessions, at least one */
    record SchoolClass(String school, List<String> terms) {

        public SchoolClass {
            terms = List.copyOf(terms);
        }
    }

    /** @param file the file's name without {@code .csv}; ids of roles and of enrolments are not asked for */
    boolean has(String file, String sourcedId);

    /** The type of an organisation. */
    Optional<String> orgType(String sourcedId);

    Optional<Session> session(String sourcedId);

    Optional<SchoolClass> schoolClass(String sourcedId);

    /** Whether somebody who is none of these users signs in under this name. */
    boolean anotherSignsIn(String username, Set<String> users);
}
