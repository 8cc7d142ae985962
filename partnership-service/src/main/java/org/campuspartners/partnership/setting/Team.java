package org.campuspartners.partnership.setting;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A partnership as others take advice from it before they decide.
 *
 * @param stage by name, such as {@code active}
 * @param members role by person id
 * @param directorySequence of the directory record that says who belongs to it
 */
public record Team(String stage, boolean active, Map<String, Role> members, long directorySequence) {

    public Team {
        members = Map.copyOf(members);
    }

    public boolean has(String person) {
        return members.containsKey(person);
    }

    public boolean is(Actor actor, Role role) {
        return actor.person().map(members::get).filter(role::equals).isPresent();
    }

    public Optional<Role> roleOf(Actor actor) {
        return actor.person().map(members::get);
    }

    /** How many of these people have that role here. */
    public long count(Collection<String> people, Role role) {
        return people.stream().distinct().map(members::get).filter(role::equals).count();
    }
}
