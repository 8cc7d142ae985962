package org.campuspartners.partnership.partnership;

import java.util.Map;
import java.util.function.Supplier;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.ClassRoll;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Team;
import org.springframework.util.function.SingletonSupplier;

/** A setting as somebody meets it. Its team is read once, when it is first asked for; its class with each question about it. */
public final class Scene {

    private static final Team NONE = new Team("unknown", false, Map.of(), 0);

    private final Actor actor;
    private final Setting setting;
    private final Supplier<Team> team;
    private final Roster roster;
    private final DomainClock clock;

    Scene(Actor actor, Setting setting, Partnerships partnerships, Roster roster, DomainClock clock) {
        this.actor = actor;
        this.setting = setting;
        this.team = SingletonSupplier.of(() -> partnerships
                .find(setting.partnershipId())
                .map(Partnerships.Card::team)
                .orElse(NONE));
        this.roster = roster;
        this.clock = clock;
    }

    /** For a step of the team's. */
    public Asking asking() {
        return new Asking(actor, team.get(), clock.instant());
    }

    /** For a step that the class has to do with, too. */
    public ClassRoll roll() {
        return roster.classList(setting.classId())
                .map(list -> new ClassRoll(list.students(), list.sequence()))
                .orElse(ClassRoll.UNLISTED);
    }

    /** Whether they may know of what happens there: coordinators, the team, and whoever belongs to the class. */
    public boolean mayKnowOf() {
        return mayKnowAllOf()
                || actor.person()
                        .filter(person -> roster.classesOf(person).contains(setting.classId()))
                        .isPresent();
    }

    /** Whether they may also know what only the team and coordinators do. */
    public boolean mayKnowAllOf() {
        return actor.coordinator() || team.get().roleOf(actor).isPresent();
    }
}
