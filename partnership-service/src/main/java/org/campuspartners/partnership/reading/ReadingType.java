package org.campuspartners.partnership.reading;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.aggregate.AggregateType;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.partnership.listing.ListQuery;
import org.campuspartners.partnership.reading.domain.ReadingCommand;
import org.campuspartners.partnership.reading.domain.ReadingDecider;
import org.campuspartners.partnership.reading.domain.ReadingEvent;
import org.campuspartners.partnership.reading.domain.ReadingEvent.CampaignNoted;
import org.campuspartners.partnership.reading.domain.ReadingEvent.Consented;
import org.campuspartners.partnership.reading.domain.ReadingEvent.DiscussionLed;
import org.campuspartners.partnership.reading.domain.ReadingEvent.LeadersNamed;
import org.campuspartners.partnership.reading.domain.ReadingEvent.Opened;
import org.campuspartners.partnership.reading.domain.ReadingEvent.ReadingProposed;
import org.campuspartners.partnership.reading.domain.ReadingEvent.ReadingSelected;
import org.campuspartners.partnership.reading.domain.ReadingEvent.Voted;
import org.campuspartners.partnership.reading.domain.ReadingEvent.VotingOpened;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Topics;

/** How reading weeks are kept, and what the outside learns of them. */
final class ReadingType implements AggregateType<ReadingWeek, ReadingCommand, ReadingEvent> {

    @Override
    public String name() {
        return "reading-week";
    }

    @Override
    public String collection() {
        return "reading-weeks";
    }

    @Override
    public Class<ReadingWeek> stateType() {
        return ReadingWeek.class;
    }

    @Override
    public Decider<ReadingWeek, ReadingCommand, ReadingEvent> decider() {
        return new ReadingDecider();
    }

    @Override
    public List<String> indexedPaths() {
        return ListQuery.INDEXED_PATHS_IN_CLASS;
    }

    @Override
    public List<Publication> publications(String id, ReadingWeek after, ReadingEvent event) {
        return switch (event) {
            case ReadingProposed proposed ->
                one(
                        "reading.proposed.v1",
                        after,
                        Map.of("reading", proposed.reading().id()),
                        proposed.at());
            case ReadingSelected selected ->
                one("reading.selected.v1", after, Map.of("reading", selected.reading()), selected.at());
            case DiscussionLed led -> one("discussion.led.v1", after, led(after, led), led.at());
            case Opened ignored -> List.of();
            case VotingOpened ignored -> List.of();
            case Voted ignored -> List.of();
            case LeadersNamed ignored -> List.of();
            case Consented ignored -> List.of();
            case CampaignNoted ignored -> List.of();
        };
    }

    private static Map<String, ?> led(ReadingWeek after, DiscussionLed event) {
        return Map.of(
                "ledOn",
                event.discussion().ledOn(),
                "leaders",
                after.leaders().size(),
                "directory",
                Map.of("class", event.classSequence(), "partnership", event.partnershipSequence()));
    }

    private static List<Publication> one(String type, ReadingWeek after, Map<String, ?> more, Instant at) {
        Setting setting = after.setting();
        Map<String, Object> own = new LinkedHashMap<>(Map.of("week", after.week()));
        own.putAll(more);
        return List.of(new PublicEvent(
                type, Topics.PARTNERSHIP_EVENTS, setting.partnershipId(), setting.asEventDataWith(own), at, true));
    }
}
