package org.campuspartners.partnership.partnership;

import java.util.Set;
import java.util.function.BiFunction;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.partnership.Partnerships.Card;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.Setting;
import org.springframework.stereotype.Component;

/** The partnerships and classes around units and reading weeks, read before a decision and before an answer. */
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

    /**
     * To begin something in a partnership of one's own.
     *
     * @param beginning makes the command
     * @throws Problem 422 where the actor is in no such partnership, whether or not it is there
     */
    public <C> C inOwn(String partnershipId, Actor actor, BiFunction<Asking, Setting, C> beginning) {
        Card own = partnerships
                .find(partnershipId)
                .filter(card -> card.team().roleOf(actor).isPresent())
                .orElseThrow(() ->
                        Problem.invalid("unknown-partnership", "You are in no such partnership.", "partnershipId"));
        return beginning.apply(new Asking(actor, own.team(), clock.instant()), own.setting());
    }

    /** What is around something that is there. */
    public Scene of(Actor actor, Setting setting) {
        return new Scene(actor, setting, partnerships, roster, clock);
    }

    public Circle circleOf(Actor actor) {
        return actor.person()
                .filter(person -> !actor.coordinator())
                .map(person ->
                        new Circle(false, partnerships.membershipsOf(person).ids(), roster.classesOf(person)))
                .orElseGet(() -> new Circle(actor.coordinator(), Set.of(), Set.of()));
    }
}
