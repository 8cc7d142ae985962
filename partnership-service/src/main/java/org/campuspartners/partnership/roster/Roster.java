package org.campuspartners.partnership.roster;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What the class lists say now: the one way in which the other features read people and classes. It never throws for
 * somebody or something unknown, and what has been withdrawn is unknown.
 */
public interface Roster {

    /** Who signs in under this name, compared without regard to case. */
    Optional<Person> personBySignIn(String signIn);

    Optional<Person> person(String id);

    /** Those of these people whom the class lists have. */
    Set<String> known(Collection<String> ids);

    Optional<ClassList> classList(String id);

    /** The ids of the classes that this person belongs to, as a student or as a teacher. */
    Set<String> classesOf(String personId);
}
