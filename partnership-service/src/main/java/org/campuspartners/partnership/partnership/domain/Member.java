package org.campuspartners.partnership.partnership.domain;

import java.util.Optional;
import org.campuspartners.partnership.setting.Role;

/**
 * Somebody in a partnership.
 *
 * @param gain what they say that they stand to gain from it
 */
public record Member(String person, Role role, Optional<String> gain) {

    public static Member joining(String person, Role role) {
        return new Member(person, role, Optional.empty());
    }

    Member gaining(String stated) {
        return new Member(person, role, Optional.of(stated));
    }
}
