package org.campuspartners.partnership.reading.domain;

import static org.campuspartners.partnership.setting.Rules.rule;

import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.reading.domain.ReadingCommand.NameLeaders;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Stage;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.ClassRoll;
import org.campuspartners.partnership.setting.Team;
import org.campuspartners.partnership.setting.TeamPolicies;

/** What commands on reading weeks must hold by, each by its name. */
final class ReadingPolicies {

    /** More than a class proposes; it bounds the document. */
    static final int MOST_READINGS = 200;

    private ReadingPolicies() {}

    static Optional<Refusal> somebodyOfTheClassOrTeamActs(Asking asking, ClassRoll roll) {
        return rule(
                roll.has(asking.by()) || asking.byMember(),
                () -> Refusal.forbidden(
                        "class-or-team-only",
                        "Only a student of the class or a member of the partnership can do this."));
    }

    static Optional<Refusal> aLeaderActs(ReadingWeek week, Asking asking) {
        return rule(
                isLeader(week, asking),
                () -> Refusal.forbidden("leaders-only", "Only somebody of the leading team can do this."));
    }

    static Optional<Refusal> aPartnerOrLeaderActs(ReadingWeek week, Asking asking) {
        return isLeader(week, asking) ? Optional.empty() : TeamPolicies.aPartnerActs(asking);
    }

    static Optional<Refusal> itIsNew(ReadingWeek week) {
        return rule(
                week == null,
                () -> Refusal.outOfOrder(
                        "reading-week-exists", "This reading week is %s already.".formatted(week.stage())));
    }

    static Optional<Refusal> itIs(ReadingWeek week, Stage... stages) {
        return rule(
                List.of(stages).contains(week.stage()),
                () -> Refusal.outOfOrder(
                        "reading-week-out-of-order", "This reading week is %s.".formatted(week.stage())));
    }

    static Optional<Refusal> thereIsRoomForAReading(ReadingWeek week) {
        return rule(
                week.readings().size() < MOST_READINGS,
                () -> Refusal.outOfOrder(
                        "too-many-readings",
                        "This reading week is open and has %d readings, the most it can.".formatted(MOST_READINGS)));
    }

    static Optional<Refusal> somethingIsProposed(ReadingWeek week) {
        return rule(
                !week.readings().isEmpty(),
                () -> Refusal.outOfOrder(
                        "nothing-proposed",
                        "This reading week is %s and nothing is proposed yet.".formatted(week.stage())));
    }

    static Optional<Refusal> itIsProposed(ReadingWeek week, String reading) {
        return rule(
                week.proposes(reading),
                () -> Refusal.invalid("unknown-proposal", "Nothing was proposed under this id.", "proposalId"));
    }

    static Optional<Refusal> somebodyVoted(ReadingWeek week) {
        return rule(
                !week.votes().isEmpty(),
                () -> Refusal.outOfOrder(
                        "nobody-voted", "This reading week is %s and nobody has voted yet.".formatted(week.stage())));
    }

    /** A reading can be named when selecting, but it is the votes and the declared tie rule that decide. */
    static Optional<Refusal> theChoiceFollowsTheVotes(ReadingWeek week, Asking asking, Optional<String> choice) {
        List<String> favourites = week.favourites();
        if (favourites.size() > 1 && week.tieRule() == TieRule.LEADERS_CHOOSE) {
            if (!isLeader(week, asking)) {
                return Optional.of(
                        Refusal.forbidden("leaders-choose", "There is a tie, and the leading team chooses."));
            }
            return rule(
                    choice.filter(favourites::contains).isPresent(),
                    () -> Refusal.invalid(
                            "choice-needed", "There is a tie; name one of those with the most votes.", "proposalId"));
        }
        return rule(
                choice.isEmpty() || favourites.stream().findFirst().equals(choice),
                () -> Refusal.invalid(
                        "not-the-favourite", "The votes and the tie rule lead to another reading.", "proposalId"));
    }

    static Optional<Refusal> somebodyLeads(NameLeaders command) {
        return rule(
                !command.people().isEmpty(),
                () -> Refusal.invalid("leaders-missing", "A leading team has at least one member.", "people"));
    }

    static Optional<Refusal> nobodyLeadsTwice(NameLeaders command) {
        return rule(
                command.people().stream().distinct().count() == command.people().size(),
                () -> Refusal.invalid("leader-twice", "Somebody is named twice.", "people"));
    }

    static Optional<Refusal> theyAreOfTheClassOrTeam(NameLeaders command) {
        Team team = command.asking().team();
        return rule(
                command.people().stream()
                        .allMatch(person -> command.roll().students().contains(person) || team.has(person)),
                () -> Refusal.invalid(
                        "unknown-person",
                        "Somebody named is neither a student of the class nor a member of the partnership.",
                        "people"));
    }

    static Optional<Refusal> everyLeaderConsented(ReadingWeek week) {
        return rule(
                week.everyLeaderConsented(),
                () -> Refusal.outOfOrder(
                        "consents-missing",
                        "This reading week is %s; its discussion needs a leading team of which everybody consented."
                                .formatted(week.stage())));
    }

    private static boolean isLeader(ReadingWeek week, Asking asking) {
        return asking.by().person().filter(week::isLedBy).isPresent();
    }
}
