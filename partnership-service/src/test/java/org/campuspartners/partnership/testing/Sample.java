package org.campuspartners.partnership.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.ClassRoll;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Team;
import org.campuspartners.partnership.setting.Term;

/** A small cast: a student and an educator partner, a member of staff, and two students of the class besides. */
public final class Sample {

    public static final String STUDENT = "stella";
    public static final String EDUCATOR = "edgar";
    public static final String STAFF = "stan";
    public static final String LEARNER = "lea";
    public static final String OTHER_LEARNER = "lou";
    public static final String OUTSIDER = "otto";

    public static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    /** Fifteen weeks, the latter third of which starts with week 11. */
    public static final Term TERM =
            new Term("term-1", "Autumn 2026", LocalDate.parse("2026-09-14"), LocalDate.parse("2026-12-28"));

    public static final Setting SETTING = new Setting("p-1", "first-programme", "course-1", "BIO101", "class-1", TERM);

    public static final Map<String, Role> MEMBERS =
            Map.of(STUDENT, Role.STUDENT_PARTNER, EDUCATOR, Role.EDUCATOR_PARTNER, STAFF, Role.PROFESSIONAL_STAFF);

    public static final Team TEAM = new Team("active", true, MEMBERS, 1);
    public static final ClassRoll ROLL = new ClassRoll(Set.of(STUDENT, LEARNER, OTHER_LEARNER), 7);

    private Sample() {}

    public static Actor member(String person) {
        return new Actor(Optional.of(person), false);
    }

    public static Actor coordinator() {
        return new Actor(Optional.empty(), true);
    }

    /** Asked while the partnership is active. */
    public static Asking by(String person) {
        return new Asking(member(person), TEAM, AT);
    }

    public static Asking whileClosed(String person) {
        return new Asking(member(person), new Team("closed", false, MEMBERS, 1), AT);
    }
}
