package org.campuspartners.partnership.setting;

import static org.campuspartners.partnership.setting.Rules.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.campuspartners.chassis.decider.Refusal;

/** What holds for every step that a team takes in a term, each rule by its name. */
public final class TeamPolicies {

    private TeamPolicies() {}

    public static Optional<Refusal> aPartnerActs(Asking asking) {
        return rule(
                asking.byPartner(),
                () -> Refusal.forbidden("partners-only", "Only a student or educator partner can do this."));
    }

    public static Optional<Refusal> thePartnershipIsActive(Asking asking) {
        return rule(
                asking.team().active(),
                () -> Refusal.outOfOrder(
                        "partnership-not-active",
                        "The partnership is %s, not active."
                                .formatted(asking.team().stage())));
    }

    public static Optional<Refusal> theClassIsListed(ClassRoll roll) {
        return rule(
                roll.listed(),
                () -> Refusal.outOfOrder("class-not-listed", "The class is no longer on the class lists."));
    }

    public static Optional<Refusal> theTermHasThatWeek(Term term, int week) {
        return rule(
                term.hasWeek(week),
                () -> Refusal.invalid(
                        "impossible-week", "The term has the weeks 1 to %d.".formatted(term.weeks()), "week"));
    }

    /** @param field that names the day in the request */
    public static Optional<Refusal> theDayIsInTheTerm(Term term, LocalDate day, String field) {
        return rule(
                term.covers(day),
                () -> Refusal.invalid(
                        "day-outside-term",
                        "The term is from %s up to, and without, %s.".formatted(term.starts(), term.ends()),
                        field));
    }

    /** @param field that names the day in the request */
    public static Optional<Refusal> theDayHasCome(LocalDate day, LocalDate today, String field) {
        return rule(!day.isAfter(today), () -> Refusal.invalid("day-in-future", "This day has not come yet.", field));
    }
}
