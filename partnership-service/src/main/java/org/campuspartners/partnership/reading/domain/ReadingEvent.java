package org.campuspartners.partnership.reading.domain;

import java.time.Instant;
import java.util.List;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Setting;

/** What happened to a reading week. */
public sealed interface ReadingEvent {

    record Opened(String title, Setting setting, int week, TieRule tieRule, String by, Instant at)
            implements ReadingEvent {}

    record ReadingProposed(ReadingWeek.Reading reading, Instant at) implements ReadingEvent {}

    record VotingOpened(Instant at) implements ReadingEvent {}

    record Voted(String by, String reading, Instant at) implements ReadingEvent {}

    record ReadingSelected(String reading, Instant at) implements ReadingEvent {}

    record LeadersNamed(List<String> people, Instant at) implements ReadingEvent {}

    record Consented(String by, Instant at) implements ReadingEvent {}

    /**
     * @param classSequence of the directory record that says who was enrolled
     * @param partnershipSequence of the directory record that says who belongs to the partnership
     */
    record DiscussionLed(ReadingWeek.Discussion discussion, long classSequence, long partnershipSequence, Instant at)
            implements ReadingEvent {}

    record CampaignNoted(CampaignNote note) implements ReadingEvent {}
}
