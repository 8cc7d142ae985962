package org.campuspartners.partnership.partnership.domain;

import static org.campuspartners.chassis.decider.Decision.accept;
import static org.campuspartners.partnership.partnership.domain.PartnershipPolicies.*;
import static org.campuspartners.partnership.setting.TeamPolicies.theDayHasCome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.partnership.domain.Partnership.Stage;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.*;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.*;
import org.campuspartners.partnership.setting.Rules;

/** matched, agreed, active, closed: and what has to hold for each. */
public final class PartnershipDecider implements Decider<Partnership, PartnershipCommand, PartnershipEvent> {

    /** The record that says who belongs goes out with the first event, and members don't change. */
    private static final long FIRST = 1;

    @Override
    public Partnership initial() {
        return null;
    }

    @Override
    public Decision<PartnershipEvent> decide(Partnership partnership, PartnershipCommand command) {
        if (command instanceof Match match) {
            return match(partnership, match);
        }
        if (partnership == null) {
            return Decision.refuse(Refusal.notFound("partnership-not-found", "There is no such partnership."));
        }
        return switch (command) {
            case Match match -> match(partnership, match);
            case StateGain gain -> stateGain(partnership, gain);
            case DraftAgreement draft -> draft(partnership, draft);
            case SignAgreement signing -> sign(partnership, signing);
            case HoldInduction induction ->
                Rules.all(
                                aCoordinatorActs(induction.by()),
                                itIs(partnership, Stage.MATCHED, Stage.AGREED),
                                theDayHasCome(induction.heldOn(), induction.today(), "heldOn"),
                                itWasNotAgesBefore(partnership.setting().term(), induction.heldOn()))
                        .then(() -> accept(new InductionHeld(induction.heldOn(), induction.at())));
            case Activate activate ->
                Rules.all(
                                aCoordinatorActs(activate.by()),
                                itIs(partnership, Stage.MATCHED, Stage.AGREED),
                                ActivationRule.allHold(partnership))
                        .then(() -> accept(new Activated(activate.at())));
            case Close close ->
                Rules.all(aCoordinatorActs(close.by()), itIs(partnership, Stage.ACTIVE))
                        .then(() -> accept(new Closed(close.reason(), close.at())));
        };
    }

    private Decision<PartnershipEvent> match(Partnership partnership, Match match) {
        return Rules.all(
                        aCoordinatorActs(match.by()),
                        itIsNew(partnership),
                        itsTermIsNotTooLong(match.setting()),
                        nobodyIsInItTwice(match.members()))
                .then(() -> accept(new Matched(match.title(), match.setting(), match.members(), match.at())));
    }

    private Decision<PartnershipEvent> stateGain(Partnership partnership, StateGain command) {
        return Rules.all(
                        aMemberActs(partnership, command.by()),
                        itIs(partnership, Stage.MATCHED, Stage.AGREED, Stage.ACTIVE))
                .then(() -> {
                    Member member = member(partnership, command);
                    return member.gain().equals(Optional.of(command.gain()))
                            ? accept()
                            : accept(new GainStated(member.person(), command.gain(), command.at()));
                });
    }

    private Decision<PartnershipEvent> draft(Partnership partnership, DraftAgreement command) {
        return Rules.all(
                        aMemberOrCoordinatorActs(partnership, command.by()),
                        itIs(partnership, Stage.MATCHED, Stage.AGREED, Stage.ACTIVE),
                        thereIsRoomForAVersion(partnership))
                .then(() -> accept(drafted(partnership, command)));
    }

    private PartnershipEvent drafted(Partnership partnership, DraftAgreement command) {
        int latest = partnership.agreements().size();
        boolean unsigned = partnership
                .agreement(latest)
                .filter(agreement -> agreement.stage() == Agreement.Stage.DRAFT)
                .isPresent();
        if (latest == 0 || unsigned) {
            return new AgreementDrafted(Math.max(1, latest), command.terms(), command.at());
        }
        return new AgreementRevised(latest + 1, command.terms(), command.at());
    }

    private Decision<PartnershipEvent> sign(Partnership partnership, SignAgreement command) {
        return Rules.all(
                        aMemberActs(partnership, command.by()),
                        itIs(partnership, Stage.MATCHED, Stage.AGREED, Stage.ACTIVE),
                        thereIsThatVersion(partnership, command.version()),
                        theVersionStands(partnership, command.version()))
                .then(() -> Decision.accept(signed(partnership, command).toArray(PartnershipEvent[]::new)));
    }

    private List<PartnershipEvent> signed(Partnership partnership, SignAgreement command) {
        Agreement agreement = partnership.agreement(command.version()).orElseThrow();
        String person = command.by().person().orElseThrow();
        if (agreement.signatures().contains(person)) {
            return List.of();
        }
        Instant at = command.at();
        var signed = new AgreementSigned(agreement.version(), person, at);
        boolean everybody = agreement.signedBy(person).signatures().size()
                == partnership.members().size();
        return everybody ? List.of(signed, new AgreementCameIntoForce(agreement.version(), at)) : List.of(signed);
    }

    private static Member member(Partnership partnership, PartnershipCommand command) {
        return command.by().person().flatMap(partnership::member).orElseThrow();
    }

    @Override
    public Partnership evolve(Partnership partnership, PartnershipEvent event) {
        return switch (event) {
            case Matched matched ->
                new Partnership(
                        matched.title(),
                        matched.setting(),
                        Stage.MATCHED,
                        matched.members(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        FIRST);
            case GainStated stated ->
                partnership.with(
                        partnership.member(stated.person()).orElseThrow().gaining(stated.gain()));
            case AgreementDrafted drafted ->
                withVersion(partnership, Agreement.draft(drafted.version(), drafted.terms()));
            case AgreementRevised revised -> revised(partnership, revised);
            case AgreementSigned signed ->
                withVersion(
                        partnership,
                        partnership.agreement(signed.version()).orElseThrow().signedBy(signed.person()));
            case AgreementCameIntoForce inForce -> inForce(partnership, inForce.version());
            case InductionHeld induction -> partnership.inducted(induction.heldOn());
            case Activated ignored -> partnership.at(Stage.ACTIVE);
            case Closed closed -> partnership.closedBecause(closed.reason());
        };
    }

    /** What was still being signed is over; what is in force stays so until the new version is. */
    private static Partnership revised(Partnership partnership, AgreementRevised event) {
        List<Agreement> agreements = new ArrayList<>(partnership.agreements().stream()
                .map(old -> old.awaitsSignatures() ? old.at(Agreement.Stage.SUPERSEDED) : old)
                .toList());
        agreements.add(Agreement.draft(event.version(), event.terms()));
        return partnership.withAgreements(agreements);
    }

    private static Partnership inForce(Partnership partnership, int version) {
        Partnership agreed = partnership.withAgreements(partnership.agreements().stream()
                .map(agreement -> agreement.at(
                        agreement.version() == version ? Agreement.Stage.IN_FORCE : Agreement.Stage.SUPERSEDED))
                .toList());
        return agreed.stage() == Stage.MATCHED ? agreed.at(Stage.AGREED) : agreed;
    }

    private static Partnership withVersion(Partnership partnership, Agreement changed) {
        List<Agreement> agreements = new ArrayList<>(partnership.agreements());
        agreements.removeIf(agreement -> agreement.version() == changed.version());
        agreements.add(changed);
        return partnership.withAgreements(agreements);
    }
}
