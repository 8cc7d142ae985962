package org.campuspartners.partnership.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.testing.WireSample.*;

import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.partnership.domain.Agreement.Terms;
import org.campuspartners.partnership.partnership.domain.Member;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.*;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.testing.Published;
import org.campuspartners.partnership.testing.RoundTrip;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PartnershipTypeTest {

    private static final String SECRET_WORDS = "words that are nobody else's";
    private static final Terms TERMS =
            new Terms(SECRET_WORDS, SECRET_WORDS, 20, SECRET_WORDS, SECRET_WORDS, SECRET_WORDS, SECRET_WORDS);
    private static final List<PartnershipEvent> LIFE = List.of(
            new Matched(
                    SECRET_WORDS,
                    SETTING,
                    List.of(
                            Member.joining(STUDENT, Role.STUDENT_PARTNER),
                            Member.joining(EDUCATOR, Role.EDUCATOR_PARTNER)),
                    AT),
            new GainStated(STUDENT, SECRET_WORDS, AT),
            new AgreementDrafted(1, TERMS, AT),
            new AgreementSigned(1, STUDENT, AT),
            new AgreementRevised(2, TERMS, AT),
            new AgreementSigned(2, STUDENT, AT),
            new AgreementSigned(2, EDUCATOR, AT),
            new AgreementCameIntoForce(2, AT),
            new InductionHeld(TODAY, AT),
            new Activated(AT),
            new Closed(Optional.of(SECRET_WORDS), AT));

    private final Published published = Published.of(new PartnershipType(), SETTING.partnershipId(), LIFE);

    @Test
    void the_outside_hears_what_is_public_in_order_and_each_by_its_contract() {
        assertThat(published.types())
                .containsExactly(
                        "partnership.matched.v1",
                        "directory.partnership.v1",
                        "agreement.signed.v1",
                        "agreement.revised.v1",
                        "agreement.signed.v1",
                        "agreement.signed.v1",
                        "agreement.in-force.v1",
                        "partnership.activated.v1",
                        "partnership.closed.v1");
    }

    @Test
    void the_directory_can_be_told_again_who_belongs_and_hears_the_same() {
        PartnershipType type = new PartnershipType();
        Partnership state = null;
        for (PartnershipEvent event : LIFE) {
            state = type.decider().evolve(state, event);
        }
        assertThat(type.standing(SETTING.partnershipId(), state, AT))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.subject()).isEqualTo("partnership/" + SETTING.partnershipId());
                    JsonNode members = JsonMapper.shared().valueToTree(record.data());
                    assertThat(members).isEqualTo(published.dataOf("directory.partnership.v1"));
                });
    }

    @Test
    void no_words_that_people_wrote_are_in_any_of_it() {
        assertThat(published.types())
                .allSatisfy(
                        type -> assertThat(published.dataOf(type).toString()).doesNotContain(SECRET_WORDS));
    }

    @Test
    void the_directory_learns_who_belongs_and_activation_says_which_record_that_was() {
        assertThat(published.dataOf("directory.partnership.v1").get("members")).hasSize(2);
        assertThat(published
                        .dataOf("partnership.activated.v1")
                        .get("directory")
                        .get("partnership")
                        .asLong())
                .isEqualTo(1);
        assertThat(published.types().indexOf("partnership.matched.v1")).isZero();
    }

    @Test
    void its_document_reads_back_equal_at_every_step() {
        RoundTrip.ofEveryState(new PartnershipType(), LIFE, Partnership.class);
    }
}
