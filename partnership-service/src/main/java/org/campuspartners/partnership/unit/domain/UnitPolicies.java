package org.campuspartners.partnership.unit.domain;

import static org.campuspartners.partnership.setting.Rules.rule;

import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Term;
import org.campuspartners.partnership.unit.domain.Unit.Stage;
import org.campuspartners.partnership.unit.domain.UnitCommand.CoTeach;
import org.campuspartners.partnership.unit.domain.UnitCommand.Offer;

/** What commands on units must hold by, each by its name. */
final class UnitPolicies {

    private UnitPolicies() {}

    static Optional<Refusal> anEducatorPartnerActs(Asking asking) {
        return rule(
                asking.byRole(Role.EDUCATOR_PARTNER),
                () -> Refusal.forbidden("educator-partner-only", "Only an educator partner can do this."));
    }

    static Optional<Refusal> aStudentPartnerActs(Asking asking) {
        return rule(
                asking.byRole(Role.STUDENT_PARTNER),
                () -> Refusal.forbidden("student-partner-only", "Only a student partner can do this."));
    }

    static Optional<Refusal> aMemberActs(Asking asking) {
        return rule(
                asking.byMember(),
                () -> Refusal.forbidden("members-only", "Only a member of the partnership can do this."));
    }

    static Optional<Refusal> itIs(Unit unit, Stage... stages) {
        return rule(
                List.of(stages).contains(unit.stage()),
                () -> Refusal.outOfOrder("unit-out-of-order", "This unit is %s.".formatted(unit.stage())));
    }

    static Optional<Refusal> itIsNew(Unit unit) {
        return rule(
                unit == null,
                () -> Refusal.outOfOrder("unit-exists", "This unit is %s already.".formatted(unit.stage())));
    }

    /** As at Universiti Utara Malaysia: students teach once they know the key concepts of a course. */
    static Optional<Refusal> itIsInTheLatterThirdOrSaysWhyNot(Offer offer) {
        Term term = offer.setting().term();
        return rule(
                !term.isBeforeLatterThird(offer.week()) || offer.reason().isPresent(),
                () -> Refusal.invalid(
                        "reason-needed", "A week before the latter third of the term needs a reason.", "reason"));
    }

    static Optional<Refusal> bothSidesContributed(Unit unit) {
        return rule(
                unit.hasContributionFrom(Role.STUDENT_PARTNER) && unit.hasContributionFrom(Role.EDUCATOR_PARTNER),
                () -> Refusal.outOfOrder(
                        "contributions-missing",
                        "This unit is %s; a student partner and an educator partner must both contribute first."
                                .formatted(unit.stage())));
    }

    static Optional<Refusal> membersTaughtIt(CoTeach command) {
        return rule(
                command.parts().stream()
                        .allMatch(part -> command.asking().team().has(part.person())),
                () -> Refusal.invalid("unknown-person", "Somebody named is no member of the partnership.", "taught"));
    }

    static Optional<Refusal> aStudentTaughtSomeOfIt(CoTeach command) {
        List<String> people = command.parts().stream().map(Unit.Part::person).toList();
        return rule(
                command.asking().team().count(people, Role.STUDENT_PARTNER) > 0,
                () -> Refusal.invalid("no-student-taught", "A student partner must teach some of it.", "taught"));
    }
}
