package org.campuspartners.partnership.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.testing.WireSample.*;

import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.partnership.reading.domain.ReadingEvent;
import org.campuspartners.partnership.reading.domain.ReadingEvent.*;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Discussion;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Reading;
import org.campuspartners.partnership.reading.domain.TieRule;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.testing.Published;
import org.campuspartners.partnership.testing.RoundTrip;
import org.junit.jupiter.api.Test;

class ReadingTypeTest {

    private static final String SECRET_WORDS = "words that are nobody else's";
    private static final String READING = Ids.derived("reading", "1");
    private static final List<ReadingEvent> LIFE = List.of(
            new Opened(SECRET_WORDS, SETTING, 3, TieRule.LEADERS_CHOOSE, EDUCATOR, AT),
            new ReadingProposed(new Reading(READING, SECRET_WORDS, Optional.of(SECRET_WORDS), STUDENT), AT),
            new VotingOpened(AT),
            new Voted(STUDENT, READING, AT),
            new ReadingSelected(READING, AT),
            new LeadersNamed(List.of(STUDENT), AT),
            new Consented(STUDENT, AT),
            new DiscussionLed(new Discussion(TODAY, SECRET_WORDS), 7, 1, AT),
            new CampaignNoted(new CampaignNote("c-1", "released", true)));

    private final Published published = Published.of(new ReadingType(), "w-1", LIFE);

    @Test
    void the_outside_hears_what_is_public_in_order_and_each_by_its_contract() {
        assertThat(published.types())
                .containsExactly("reading.proposed.v1", "reading.selected.v1", "discussion.led.v1");
    }

    @Test
    void nobody_and_no_words_that_people_wrote_are_in_any_of_it() {
        assertThat(published.types())
                .allSatisfy(type ->
                        assertThat(published.dataOf(type).toString()).doesNotContain(SECRET_WORDS, STUDENT, EDUCATOR));
    }

    @Test
    void its_document_reads_back_equal_at_every_step() {
        RoundTrip.ofEveryState(new ReadingType(), LIFE, ReadingWeek.class);
    }
}
