package org.campuspartners.partnership.me;

import org.campuspartners.chassis.security.Caller;
import org.campuspartners.partnership.roster.Person;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.setting.Actor;
import org.springframework.stereotype.Component;

/** Whom the directory knows a caller as. */
@Component
public class Actors {

    private final Roster roster;

    Actors(Roster roster) {
        this.roster = roster;
    }

    public Actor of(Caller caller) {
        return new Actor(roster.personBySignIn(caller.signIn()).map(Person::id), caller.is("coordinator"));
    }
}
