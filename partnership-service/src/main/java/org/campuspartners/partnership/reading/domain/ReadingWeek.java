package org.campuspartners.partnership.reading.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Spelling;

/**
 * A week whose reading students choose and whose discussion they lead.
 *
 * @param readings in the order in which they were proposed
 * @param votes reading by person id
 * @param selected the id of the reading that was chosen
 * @param leaders the ids of the leading team
 * @param consents the leaders who agreed to lead
 */
public record ReadingWeek(
        String title,
        Setting setting,
        int week,
        TieRule tieRule,
        Stage stage,
        String openedBy,
        List<Reading> readings,
        Map<String, String> votes,
        Optional<String> selected,
        List<String> leaders,
        Set<String> consents,
        Optional<Discussion> discussion,
        Optional<CampaignNote> campaign) {

    /** How far a reading week has come. */
    public enum Stage {
        OPEN,
        VOTING,
        SELECTED,
        LED;

        @Override
        public String toString() {
            return Spelling.of(this);
        }
    }

    /** Something proposed to be read. */
    public record Reading(String id, String citation, Optional<String> link, String proposedBy) {}

    /** How the discussion went. */
    public record Discussion(LocalDate ledOn, String notes) {}

    public ReadingWeek {
        readings = List.copyOf(readings);
        votes = Map.copyOf(votes);
        leaders = List.copyOf(leaders);
        consents = Set.copyOf(consents);
    }

    public boolean proposes(String reading) {
        return readings.stream().anyMatch(proposed -> proposed.id().equals(reading));
    }

    public boolean isLedBy(String person) {
        return leaders.contains(person);
    }

    public boolean hasProposalBy(String person) {
        return readings.stream().anyMatch(reading -> reading.proposedBy().equals(person));
    }

    /** Whether there is a leading team, and everybody in it agreed to lead. */
    public boolean everyLeaderConsented() {
        return !leaders.isEmpty() && consents.containsAll(leaders);
    }

    /** Whether this person was named to lead a discussion still to come, and hasn't agreed to. */
    public boolean lacksConsentOf(String person) {
        return stage != Stage.LED && isLedBy(person) && !consents.contains(person);
    }

    public long votesFor(String reading) {
        return votes.values().stream().filter(reading::equals).count();
    }

    /** Those with the most votes, the earliest proposal first. */
    List<String> favourites() {
        long most = readings.stream()
                .mapToLong(reading -> votesFor(reading.id()))
                .max()
                .orElse(0);
        return readings.stream()
                .map(Reading::id)
                .filter(reading -> votesFor(reading) == most)
                .toList();
    }

    static ReadingWeek opened(String title, Setting setting, int week, TieRule tieRule, String openedBy) {
        return new ReadingWeek(
                title,
                setting,
                week,
                tieRule,
                Stage.OPEN,
                openedBy,
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    ReadingWeek voting() {
        return changedTo(Stage.VOTING, readings, votes, selected, leaders, consents, discussion, campaign);
    }

    ReadingWeek with(Reading reading) {
        List<Reading> next = new ArrayList<>(readings);
        next.add(reading);
        return changedTo(stage, next, votes, selected, leaders, consents, discussion, campaign);
    }

    ReadingWeek withVote(String person, String reading) {
        Map<String, String> next = new LinkedHashMap<>(votes);
        next.put(person, reading);
        return changedTo(stage, readings, next, selected, leaders, consents, discussion, campaign);
    }

    ReadingWeek selecting(String reading) {
        return changedTo(
                Stage.SELECTED, readings, votes, Optional.of(reading), leaders, consents, discussion, campaign);
    }

    /** Whoever stays in the team need not consent again. */
    ReadingWeek ledBy(List<String> team) {
        Set<String> staying = new TreeSet<>(consents);
        staying.retainAll(team);
        return changedTo(stage, readings, votes, selected, team, staying, discussion, campaign);
    }

    ReadingWeek withConsent(String leader) {
        Set<String> next = new TreeSet<>(consents);
        next.add(leader);
        return changedTo(stage, readings, votes, selected, leaders, next, discussion, campaign);
    }

    ReadingWeek led(Discussion held) {
        return changedTo(Stage.LED, readings, votes, selected, leaders, consents, Optional.of(held), campaign);
    }

    ReadingWeek with(CampaignNote note) {
        return changedTo(stage, readings, votes, selected, leaders, consents, discussion, Optional.of(note));
    }

    /** What it was opened with stays. */
    private ReadingWeek changedTo(
            Stage stage,
            List<Reading> readings,
            Map<String, String> votes,
            Optional<String> selected,
            List<String> leaders,
            Set<String> consents,
            Optional<Discussion> discussion,
            Optional<CampaignNote> campaign) {
        return new ReadingWeek(
                title,
                setting,
                week,
                tieRule,
                stage,
                openedBy,
                readings,
                votes,
                selected,
                leaders,
                consents,
                discussion,
                campaign);
    }
}
