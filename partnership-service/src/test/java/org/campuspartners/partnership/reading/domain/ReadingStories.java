package org.campuspartners.partnership.reading.domain;

import static org.campuspartners.partnership.testing.Sample.*;

import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.reading.domain.ReadingCommand.*;
import org.campuspartners.partnership.reading.domain.ReadingEvent.*;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Discussion;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Reading;
import org.campuspartners.partnership.testing.Story;

/** Reading weeks as far as each of them has come, for the tests to go on with. */
abstract class ReadingStories {

    static final ReadingProposed FIRST = proposed("r-1");
    static final ReadingProposed SECOND = proposed("r-2");
    static final ReadingProposed THIRD = proposed("r-3");

    final Story<ReadingWeek, ReadingCommand, ReadingEvent> nothing = Story.of(new ReadingDecider());
    final Story<ReadingWeek, ReadingCommand, ReadingEvent> open = opened(TieRule.EARLIEST_PROPOSAL);
    final Story<ReadingWeek, ReadingCommand, ReadingEvent> voting = voting(TieRule.EARLIEST_PROPOSAL);
    final Story<ReadingWeek, ReadingCommand, ReadingEvent> tied =
            voting(TieRule.LEADERS_CHOOSE).given(voted(LEARNER, "r-2"), voted(OTHER_LEARNER, "r-3"));
    final Story<ReadingWeek, ReadingCommand, ReadingEvent> selected =
            voting.given(voted(LEARNER, "r-1"), new ReadingSelected("r-1", AT));
    final Story<ReadingWeek, ReadingCommand, ReadingEvent> ready =
            selected.given(new LeadersNamed(List.of(LEARNER), AT), new Consented(LEARNER, AT));
    final Story<ReadingWeek, ReadingCommand, ReadingEvent> led =
            ready.given(new DiscussionLed(new Discussion(TODAY, "lively"), 7, 1, AT));

    Story<ReadingWeek, ReadingCommand, ReadingEvent> opened(TieRule rule) {
        return nothing.given(new Opened("Week 3", SETTING, 3, rule, EDUCATOR, AT));
    }

    Story<ReadingWeek, ReadingCommand, ReadingEvent> voting(TieRule rule) {
        return opened(rule).given(FIRST, SECOND, THIRD, new VotingOpened(AT));
    }

    static ReadingProposed proposed(String id) {
        return new ReadingProposed(new Reading(id, "A paper", Optional.empty(), LEARNER), AT);
    }

    static Voted voted(String person, String reading) {
        return new Voted(person, reading, AT);
    }

    static Propose propose(String person) {
        return new Propose(by(person), ROLL, "r-9", "A paper", Optional.of("https://example.org/paper"));
    }

    static Select select(String person, String choice) {
        return new Select(by(person), Optional.ofNullable(choice));
    }

    static Lead lead(String person) {
        return new Lead(by(person), ROLL, TODAY, "lively", TODAY);
    }
}
