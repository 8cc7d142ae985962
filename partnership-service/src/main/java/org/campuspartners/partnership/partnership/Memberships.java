package org.campuspartners.partnership.partnership;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Team;

/**
 * The partnerships that somebody is a member of, whatever their stage.
 *
 * @param teams by the partnership's id
 */
public record Memberships(String person, Map<String, Team> teams) {

    public Memberships {
        teams = Map.copyOf(teams);
    }

    public Set<String> ids() {
        return teams.keySet();
    }

    /** The ids of those that take steps by now. */
    public Set<String> active() {
        return ids().stream().filter(this::isActive).collect(toUnmodifiableSet());
    }

    public boolean isActive(String id) {
        return teams.containsKey(id) && teams.get(id).active();
    }

    public boolean isAs(Role role, String id) {
        return teams.containsKey(id) && teams.get(id).members().get(person) == role;
    }

    public boolean isPartnerIn(String id) {
        return isAs(Role.STUDENT_PARTNER, id) || isAs(Role.EDUCATOR_PARTNER, id);
    }
}
