package org.campuspartners.partnership.unit.domain;

import static org.campuspartners.chassis.decider.Decision.accept;
import static org.campuspartners.partnership.setting.TeamPolicies.*;
import static org.campuspartners.partnership.unit.domain.UnitPolicies.*;

import java.util.List;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Rules;
import org.campuspartners.partnership.setting.Team;
import org.campuspartners.partnership.setting.Term;
import org.campuspartners.partnership.unit.domain.Unit.Stage;
import org.campuspartners.partnership.unit.domain.UnitCommand.*;
import org.campuspartners.partnership.unit.domain.UnitEvent.*;

/** offered, claimed, co-planned, approved, co-taught, debriefed: and what has to hold for each. */
public final class UnitDecider implements Decider<Unit, UnitCommand, UnitEvent> {

    @Override
    public Unit initial() {
        return null;
    }

    @Override
    public Decision<UnitEvent> decide(Unit unit, UnitCommand command) {
        if (command instanceof Offer offer) {
            return offer(unit, offer);
        }
        if (unit == null) {
            return Decision.refuse(Refusal.notFound("unit-not-found", "There is no such unit."));
        }
        return switch (command) {
            case Offer offer -> offer(unit, offer);
            case Claim claim ->
                Rules.all(
                                aStudentPartnerActs(claim.asking()),
                                thePartnershipIsActive(claim.asking()),
                                itIs(unit, Stage.OFFERED))
                        .then(() -> accept(new Claimed(
                                claim.asking().person(), claim.asking().at())));
            case Contribute contribute ->
                Rules.all(
                                aMemberActs(contribute.asking()),
                                thePartnershipIsActive(contribute.asking()),
                                itIs(unit, Stage.OFFERED, Stage.CLAIMED))
                        .then(() -> contribute(unit, contribute));
            case CoPlan plan ->
                Rules.all(
                                aPartnerActs(plan.asking()),
                                thePartnershipIsActive(plan.asking()),
                                itIs(unit, Stage.CLAIMED),
                                bothSidesContributed(unit))
                        .then(() -> accept(new CoPlanned(plan.asking().at())));
            case Approve approve ->
                Rules.all(
                                anEducatorPartnerActs(approve.asking()),
                                thePartnershipIsActive(approve.asking()),
                                itIs(unit, Stage.CO_PLANNED))
                        .then(() -> accept(new Approved(
                                approve.asking().person(), approve.asking().at())));
            case CoTeach coTeach ->
                Rules.all(
                                aPartnerActs(coTeach.asking()),
                                thePartnershipIsActive(coTeach.asking()),
                                itIs(unit, Stage.APPROVED),
                                theDayIsInTheTerm(unit.setting().term(), coTeach.taughtOn(), "taughtOn"),
                                theDayHasCome(coTeach.taughtOn(), coTeach.today(), "taughtOn"),
                                membersTaughtIt(coTeach),
                                aStudentTaughtSomeOfIt(coTeach),
                                theClassIsListed(coTeach.roll()))
                        .then(() -> accept(coTaught(coTeach)));
            case Debrief debrief ->
                Rules.all(
                                aPartnerActs(debrief.asking()),
                                thePartnershipIsActive(debrief.asking()),
                                itIs(unit, Stage.CO_TAUGHT))
                        .then(() -> accept(
                                new Debriefed(debrief.notes(), debrief.asking().at())));
            case NoteCampaign noting ->
                noting.note()
                        .newsAfter(unit.campaign())
                        .map(news -> Decision.<UnitEvent>accept(new CampaignNoted(news)))
                        .orElseGet(Decision::accept);
        };
    }

    private static Decision<UnitEvent> offer(Unit unit, Offer offer) {
        Term term = offer.setting().term();
        return Rules.all(
                        anEducatorPartnerActs(offer.asking()),
                        thePartnershipIsActive(offer.asking()),
                        itIsNew(unit),
                        theTermHasThatWeek(term, offer.week()),
                        itIsInTheLatterThirdOrSaysWhyNot(offer))
                .then(() -> accept(new Offered(
                        offer.title(),
                        offer.setting(),
                        offer.week(),
                        offer.reason().filter(reason -> term.isBeforeLatterThird(offer.week())),
                        offer.asking().person(),
                        offer.asking().at())));
    }

    private static Decision<UnitEvent> contribute(Unit unit, Contribute command) {
        String person = command.asking().person();
        Role role = command.asking().team().members().get(person);
        var contribution = new Unit.Contribution(role, command.text());
        return contribution.equals(unit.contributions().get(person))
                ? accept()
                : accept(new Contributed(person, contribution, command.asking().at()));
    }

    private static CoTaught coTaught(CoTeach command) {
        Team team = command.asking().team();
        var taught = new Unit.Taught(command.taughtOn(), command.parts());
        List<String> people = taught.people();
        return new CoTaught(
                taught,
                Math.toIntExact(team.count(people, Role.STUDENT_PARTNER)),
                Math.toIntExact(team.count(people, Role.EDUCATOR_PARTNER)),
                command.roll().sequence(),
                team.directorySequence(),
                command.asking().at());
    }

    @Override
    public Unit evolve(Unit unit, UnitEvent event) {
        return switch (event) {
            case Offered offered ->
                Unit.offered(offered.title(), offered.setting(), offered.week(), offered.earlyReason(), offered.by());
            case Claimed claimed -> unit.claimed(claimed.by());
            case Contributed contributed -> unit.with(contributed.by(), contributed.contribution());
            case CoPlanned ignored -> unit.at(Stage.CO_PLANNED);
            case Approved approved -> unit.approved(approved.by());
            case CoTaught taught -> unit.taught(taught.taught());
            case Debriefed debriefed -> unit.debriefed(debriefed.notes());
            case CampaignNoted noted -> unit.with(noted.note());
        };
    }
}
