package org.campuspartners.partnership.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.partnership.listing.TermView;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Setting;

/**
 * A reading week as it is shown to one caller.
 *
 * @param votes how many there are
 * @param myVote the caller's own; nobody sees another's
 * @param selected the id of the chosen proposal
 * @param consents the leaders who agreed to lead
 * @param campaign about its discussion, as feedback-service last published it; null while there is none
 */
record ReadingView(
        String id,
        long version,
        String stage,
        String title,
        String partnershipId,
        String programme,
        String courseId,
        String courseCode,
        String classId,
        TermView term,
        int week,
        String tieRule,
        String openedBy,
        List<ProposalView> proposals,
        int votes,
        @OrNull String myVote,
        @OrNull String selected,
        List<String> leaders,
        List<String> consents,
        @OrNull DiscussionView discussion,
        @OrNull CampaignNote campaign) {

    /** @param votes null until a reading is selected, so that nobody votes with the crowd */
    record ProposalView(
            String id,
            String citation,
            @OrNull String link,
            String proposedBy,
            @OrNull Long votes) {}

    record DiscussionView(LocalDate ledOn, String notes) {}

    static ReadingView of(Loaded<ReadingWeek> loaded, Actor caller) {
        ReadingWeek week = loaded.state();
        Setting setting = week.setting();
        return new ReadingView(
                loaded.id(),
                loaded.version(),
                week.stage().toString(),
                week.title(),
                setting.partnershipId(),
                setting.programme(),
                setting.courseId(),
                setting.courseCode(),
                setting.classId(),
                TermView.of(setting.term()),
                week.week(),
                week.tieRule().toString(),
                week.openedBy(),
                week.readings().stream().map(reading -> view(week, reading)).toList(),
                week.votes().size(),
                caller.person().map(week.votes()::get).orElse(null),
                week.selected().orElse(null),
                week.leaders(),
                List.copyOf(new TreeSet<>(week.consents())),
                week.discussion()
                        .map(held -> new DiscussionView(held.ledOn(), held.notes()))
                        .orElse(null),
                week.campaign().orElse(null));
    }

    private static ProposalView view(ReadingWeek week, ReadingWeek.Reading reading) {
        Long votes = week.selected().isPresent() ? week.votesFor(reading.id()) : null;
        return new ProposalView(
                reading.id(), reading.citation(), reading.link().orElse(null), reading.proposedBy(), votes);
    }
}
