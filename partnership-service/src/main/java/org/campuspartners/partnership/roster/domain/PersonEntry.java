package org.campuspartners.partnership.roster.domain;

import java.util.Optional;

/**
 * Somebody.
 *
 * @param signIn their sign-in name, hidden; nothing for those who may not sign in
 */
public record PersonEntry(String givenName, String familyName, Optional<String> signIn, boolean listed)
        implements Entry<PersonEntry> {

    @Override
    public PersonEntry withdrawn() {
        return new PersonEntry(givenName, familyName, Optional.empty(), false);
    }

    /** Says nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "PersonEntry";
    }
}
