package org.campuspartners.partnership.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.testing.WireSample.*;

import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.testing.Published;
import org.campuspartners.partnership.testing.RoundTrip;
import org.campuspartners.partnership.unit.domain.Unit;
import org.campuspartners.partnership.unit.domain.Unit.Contribution;
import org.campuspartners.partnership.unit.domain.Unit.Part;
import org.campuspartners.partnership.unit.domain.Unit.Taught;
import org.campuspartners.partnership.unit.domain.UnitEvent;
import org.campuspartners.partnership.unit.domain.UnitEvent.*;
import org.junit.jupiter.api.Test;

class UnitTypeTest {

    private static final String SECRET_WORDS = "words that are nobody else's";
    private static final List<UnitEvent> LIFE = List.of(
            new Offered(SECRET_WORDS, SETTING, 9, Optional.of(SECRET_WORDS), EDUCATOR, AT),
            new Claimed(STUDENT, AT),
            new Contributed(STUDENT, new Contribution(Role.STUDENT_PARTNER, SECRET_WORDS), AT),
            new Contributed(EDUCATOR, new Contribution(Role.EDUCATOR_PARTNER, SECRET_WORDS), AT),
            new CoPlanned(AT),
            new Approved(EDUCATOR, AT),
            new CoTaught(new Taught(TODAY, List.of(new Part(STUDENT, SECRET_WORDS))), 1, 0, 7, 1, AT),
            new CampaignNoted(new CampaignNote("c-1", "open", false)),
            new Debriefed(SECRET_WORDS, AT));

    private final Published published = Published.of(new UnitType(), "u-1", LIFE);

    @Test
    void the_outside_hears_what_is_public_in_order_and_each_by_its_contract() {
        assertThat(published.types())
                .containsExactly(
                        "unit.offered.v1",
                        "unit.co-planned.v1",
                        "unit.approved.v1",
                        "unit.co-taught.v1",
                        "unit.debriefed.v1");
    }

    @Test
    void nobody_and_no_words_that_people_wrote_are_in_any_of_it() {
        assertThat(published.types())
                .allSatisfy(type ->
                        assertThat(published.dataOf(type).toString()).doesNotContain(SECRET_WORDS, STUDENT, EDUCATOR));
    }

    @Test
    void an_offer_says_of_how_many_weeks_which_one_it_is_and_whether_that_is_early() {
        var offered = published.dataOf("unit.offered.v1");
        assertThat(offered.get("week").asInt()).isEqualTo(9);
        assertThat(offered.get("weeks").asInt()).isEqualTo(15);
        assertThat(offered.get("early").asBoolean()).isTrue();
    }

    @Test
    void its_document_reads_back_equal_at_every_step() {
        RoundTrip.ofEveryState(new UnitType(), LIFE, Unit.class);
    }
}
