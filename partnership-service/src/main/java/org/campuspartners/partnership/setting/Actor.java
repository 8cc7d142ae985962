package org.campuspartners.partnership.setting;

import java.util.Optional;

/**
 * Who gives a command.
 *
 * @param person the id that the directory knows them by; none for, say, a coordinator who is on no class list
 * @param coordinator whether sign-in says that they run the programmes
 */
public record Actor(Optional<String> person, boolean coordinator) {

    public boolean is(String id) {
        return person.filter(id::equals).isPresent();
    }
}
