package org.campuspartners.partnership.reading.domain;

import static org.campuspartners.chassis.decider.Decision.accept;
import static org.campuspartners.partnership.reading.domain.ReadingPolicies.*;
import static org.campuspartners.partnership.setting.TeamPolicies.*;

import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.reading.domain.ReadingCommand.*;
import org.campuspartners.partnership.reading.domain.ReadingEvent.*;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Stage;
import org.campuspartners.partnership.setting.Rules;

/** open, voting, selected, led: and what has to hold for each. */
public final class ReadingDecider implements Decider<ReadingWeek, ReadingCommand, ReadingEvent> {

    @Override
    public ReadingWeek initial() {
        return null;
    }

    @Override
    public Decision<ReadingEvent> decide(ReadingWeek week, ReadingCommand command) {
        if (command instanceof Open open) {
            return open(week, open);
        }
        if (week == null) {
            return Decision.refuse(Refusal.notFound("reading-week-not-found", "There is no such reading week."));
        }
        return switch (command) {
            case Open open -> open(week, open);
            case Propose propose -> propose(week, propose);
            case OpenVoting opening ->
                Rules.all(
                                aPartnerActs(opening.asking()),
                                thePartnershipIsActive(opening.asking()),
                                itIs(week, Stage.OPEN),
                                somethingIsProposed(week))
                        .then(() -> accept(new VotingOpened(opening.asking().at())));
            case Vote vote -> vote(week, vote);
            case Select select ->
                Rules.all(
                                aPartnerOrLeaderActs(week, select.asking()),
                                thePartnershipIsActive(select.asking()),
                                itIs(week, Stage.VOTING),
                                somebodyVoted(week),
                                theChoiceFollowsTheVotes(week, select.asking(), select.choice()))
                        .then(() -> accept(new ReadingSelected(
                                select.choice().orElse(week.favourites().getFirst()),
                                select.asking().at())));
            case NameLeaders naming -> nameLeaders(week, naming);
            case Consent consent -> consent(week, consent);
            case Lead lead ->
                Rules.all(
                                aPartnerOrLeaderActs(week, lead.asking()),
                                thePartnershipIsActive(lead.asking()),
                                itIs(week, Stage.SELECTED),
                                everyLeaderConsented(week),
                                theDayIsInTheTerm(week.setting().term(), lead.ledOn(), "ledOn"),
                                theDayHasCome(lead.ledOn(), lead.today(), "ledOn"),
                                theClassIsListed(lead.roll()))
                        .then(() -> accept(led(lead)));
            case NoteCampaign noting ->
                noting.note()
                        .newsAfter(week.campaign())
                        .map(news -> Decision.<ReadingEvent>accept(new CampaignNoted(news)))
                        .orElseGet(Decision::accept);
        };
    }

    private static Decision<ReadingEvent> open(ReadingWeek week, Open open) {
        return Rules.all(
                        aPartnerActs(open.asking()),
                        thePartnershipIsActive(open.asking()),
                        itIsNew(week),
                        theTermHasThatWeek(open.setting().term(), open.week()))
                .then(() -> accept(new Opened(
                        open.title(),
                        open.setting(),
                        open.week(),
                        open.tieRule(),
                        open.asking().person(),
                        open.asking().at())));
    }

    private static Decision<ReadingEvent> propose(ReadingWeek week, Propose command) {
        return Rules.all(
                        somebodyOfTheClassOrTeamActs(command.asking(), command.roll()),
                        thePartnershipIsActive(command.asking()),
                        itIs(week, Stage.OPEN),
                        thereIsRoomForAReading(week))
                .then(() -> week.proposes(command.reading())
                        ? accept()
                        : accept(new ReadingProposed(
                                reading(command), command.asking().at())));
    }

    private static ReadingWeek.Reading reading(Propose command) {
        return new ReadingWeek.Reading(
                command.reading(),
                command.citation(),
                command.link(),
                command.asking().person());
    }

    private static Decision<ReadingEvent> vote(ReadingWeek week, Vote vote) {
        return Rules.all(
                        somebodyOfTheClassOrTeamActs(vote.asking(), vote.roll()),
                        thePartnershipIsActive(vote.asking()),
                        itIs(week, Stage.VOTING),
                        itIsProposed(week, vote.reading()))
                .then(() -> vote.reading().equals(week.votes().get(vote.asking().person()))
                        ? accept()
                        : accept(new Voted(
                                vote.asking().person(),
                                vote.reading(),
                                vote.asking().at())));
    }

    private static Decision<ReadingEvent> nameLeaders(ReadingWeek week, NameLeaders command) {
        return Rules.all(
                        aPartnerActs(command.asking()),
                        thePartnershipIsActive(command.asking()),
                        itIs(week, Stage.OPEN, Stage.VOTING, Stage.SELECTED),
                        somebodyLeads(command),
                        nobodyLeadsTwice(command),
                        theyAreOfTheClassOrTeam(command))
                .then(() -> accept(
                        new LeadersNamed(command.people(), command.asking().at())));
    }

    private static Decision<ReadingEvent> consent(ReadingWeek week, Consent command) {
        return Rules.all(
                        aLeaderActs(week, command.asking()),
                        thePartnershipIsActive(command.asking()),
                        itIs(week, Stage.OPEN, Stage.VOTING, Stage.SELECTED))
                .then(() -> week.consents().contains(command.asking().person())
                        ? accept()
                        : accept(new Consented(
                                command.asking().person(), command.asking().at())));
    }

    private static DiscussionLed led(Lead lead) {
        return new DiscussionLed(
                new ReadingWeek.Discussion(lead.ledOn(), lead.notes()),
                lead.roll().sequence(),
                lead.asking().team().directorySequence(),
                lead.asking().at());
    }

    @Override
    public ReadingWeek evolve(ReadingWeek week, ReadingEvent event) {
        return switch (event) {
            case Opened opened ->
                ReadingWeek.opened(opened.title(), opened.setting(), opened.week(), opened.tieRule(), opened.by());
            case ReadingProposed proposed -> week.with(proposed.reading());
            case VotingOpened ignored -> week.voting();
            case Voted voted -> week.withVote(voted.by(), voted.reading());
            case ReadingSelected selected -> week.selecting(selected.reading());
            case LeadersNamed named -> week.ledBy(named.people());
            case Consented consented -> week.withConsent(consented.by());
            case DiscussionLed led -> week.led(led.discussion());
            case CampaignNoted noted -> week.with(noted.note());
        };
    }
}
