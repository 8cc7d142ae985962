package org.campuspartners.partnership.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may know of a partnership, and who may do what to it. */
class PartnershipAccessTest extends OnCampus {

    @Test
    void only_its_members_and_coordinators_know_that_it_is_there() {
        Subject partnership = matched();
        activeInEthics();
        JsonNode before = cora.state(partnership);

        for (Somebody other : List.of(emil, svante, lourdes, wilhelmina, xaver, analyst, operator)) {
            other.sees(partnership).refused(404, "partnership-not-found");
            other.sees(partnership.path("history")).refused(404, "partnership-not-found");
            other.statesGain(partnership, "To see").refused(404, "partnership-not-found");
            other.drafts(partnership, "Ours").refused(404, "partnership-not-found");
            other.signs(partnership, 1).refused(404, "partnership-not-found");
            other.holdsInduction(partnership, today()).refused(404, "partnership-not-found");
            other.activates(partnership).refused(404, "partnership-not-found");
            other.closes(partnership, "Ours").refused(404, "partnership-not-found");
            assertThat(other.sees("/api/partnerships?limit=100").ok().items())
                    .extracting(shown -> shown.path("id").asString())
                    .doesNotContain(partnership.id());
        }
        assertThat(cora.state(partnership)).isEqualTo(before);
    }

    @Test
    void one_that_is_not_there_is_answered_as_one_that_nobody_may_know_of() {
        Subject partnership = matched();

        String hidden =
                xaver.sees(partnership).refused(404, "partnership-not-found").text("detail");
        String missing = xaver.sees("/api/partnerships/00000000000000000000000000000000")
                .refused(404, "partnership-not-found")
                .text("detail");

        assertThat(hidden).isEqualTo(missing);
    }

    @Test
    void members_do_not_do_what_is_a_coordinators_to_do() {
        Subject partnership = matched();

        for (Somebody member : List.of(ingrid, stella)) {
            member.matches(classOf("ecology-a"), stella.as("StudentPartner")).refused(403, "coordinator-only");
            member.holdsInduction(partnership, today()).refused(403, "coordinator-only");
            member.activates(partnership).refused(403, "coordinator-only");
            member.closes(partnership, "Enough").refused(403, "coordinator-only");
        }
    }

    @Test
    void a_coordinator_signs_and_gains_for_nobody() {
        Subject partnership = matched();
        cora.drafts(partnership, "Better field days").ok();

        cora.statesGain(partnership, "A tidy programme").refused(403, "members-only");
        cora.signs(partnership, 1).refused(403, "members-only");
    }

    @Test
    void a_coordinator_who_is_a_member_is_both() {
        Somebody both = somebody("i.ingrid", "coordinator");
        Subject partnership = matched();

        both.drafts(partnership, "Better field days").ok();
        both.signs(partnership, 1).ok();
        both.holdsInduction(partnership, today()).ok();

        assertThat(stella.history(partnership)).endsWith("agreement.signed.v1");
    }

    /** An id that somebody chose in the hope that it means more than itself. */
    @Test
    void ids_that_can_not_be_are_not_found_and_never_a_failure() {
        for (String id : List.of("x", "%24where", "..%2Funits", "%00", "a%0Ab", "%F0%9F%8C%8A", "x".repeat(3000))) {
            assertThat(cora.sees("/api/partnerships/" + id).status()).as(id).isIn(400, 404);
            assertThat(cora.asks("POST", "/api/partnerships/" + id + "/close")
                            .with(Map.of("reason", "x"))
                            .underAnyKey()
                            .havingSeen(1)
                            .answer()
                            .status())
                    .as(id)
                    .isIn(400, 404);
        }
    }
}
