package org.campuspartners.partnership.roster.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody.
 *
 * @param signIn their sign-in name, hidden; nothing for those who may not sign in
 * @param erasedAt when a coordinator had them erased; as long as they are, class lists say nothing of them
 */
public record PersonEntry(
        String givenName, String familyName, Optional<String> signIn, boolean listed, Optional<Instant> erasedAt)
        implements Entry<PersonEntry> {

    /** As class lists have somebody. */
    public PersonEntry(String givenName, String familyName, Optional<String> signIn, boolean listed) {
        this(givenName, familyName, signIn, listed, Optional.empty());
    }

    @Override
    public PersonEntry withdrawn() {
        return new PersonEntry(givenName, familyName, Optional.empty(), false, erasedAt);
    }

    @Override
    public PersonEntry entered(PersonEntry wanted) {
        return erased() ? this : wanted;
    }

    public boolean erased() {
        return erasedAt.isPresent();
    }

    /** Nothing is left of who it is. */
    public PersonEntry erased(Instant at) {
        return erased() ? this : new PersonEntry("", "", Optional.empty(), false, Optional.of(at));
    }

    /** The next class lists that have them list them again. */
    public PersonEntry restored() {
        return new PersonEntry(givenName, familyName, signIn, listed);
    }

    /** Says nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "PersonEntry";
    }
}
