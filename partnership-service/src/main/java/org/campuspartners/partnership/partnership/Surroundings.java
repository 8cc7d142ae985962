package org.campuspartners.partnership.partnership;

import java.util.Map;
import java.util.Set;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.partnership.Partnerships.Card;
import org.campuspartners.partnership.roster.ClassList;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.ClassRoll;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Team;
import org.springframework.stereotype.Component;

/** The partnership and the class around a unit or a reading week, read before a decision and before an answer. */
@Component
public class Surroundings {

    private final Partnerships partnerships;
    private final Roster roster;
    private final DomainClock clock;

    Surroundings(Partnerships partnerships, Roster roster, DomainClock clock) {
        this.partnerships = partnerships;
        this.roster = roster;
        this.clock = clock;
    }

    /** @throws Problem 422 where the actor is in no such partnership, whether or not it is there */
    public Setting settingOfOwn(Actor actor, String partnershipId) {
        return partnerships
                .find(partnershipId)
                .filter(card -> card.team().roleOf(actor).isPresent())
                .map(Card::setting)
                .orElseThrow(() ->
                        Problem.invalid("unknown-partnership", "You are in no such partnership.", "partnershipId"));
    }

    public Asking asking(Actor by, Setting setting) {
        return new Asking(by, team(setting), roll(setting), clock.instant());
    }

    public Circle circleOf(Actor actor) {
        return actor.person()
                .map(person -> new Circle(
                        actor.coordinator(), partnerships.membershipsOf(person).ids(), roster.classesOf(person)))
                .orElseGet(() -> new Circle(actor.coordinator(), Set.of(), Set.of()));
    }

    private Team team(Setting setting) {
        return partnerships
                .find(setting.partnershipId())
                .map(Card::team)
                .orElseGet(() -> new Team("unknown", false, Map.of(), 0));
    }

    private ClassRoll roll(Setting setting) {
        return roster.classList(setting.classId()).map(Surroundings::roll).orElse(ClassRoll.UNLISTED);
    }

    private static ClassRoll roll(ClassList list) {
        return new ClassRoll(list.students(), list.sequence());
    }
}
