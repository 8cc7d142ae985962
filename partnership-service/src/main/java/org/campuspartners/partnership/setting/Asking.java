package org.campuspartners.partnership.setting;

import java.time.Instant;

/** Who asks for a step, which team there is by then, and when it is, in domain time. */
public record Asking(Actor by, Team team, Instant at) {

    /** The person who asks. To be called once a rule has made sure that there is one. */
    public String person() {
        return by.person().orElseThrow();
    }

    public boolean byRole(Role role) {
        return team.is(by, role);
    }

    /** Whether a student or educator partner asks. */
    public boolean byPartner() {
        return byRole(Role.STUDENT_PARTNER) || byRole(Role.EDUCATOR_PARTNER);
    }

    public boolean byMember() {
        return team.roleOf(by).isPresent();
    }
}
