package org.campuspartners.partnership.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.campuspartners.partnership.testing.search.Planted;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A partnership from being matched to being closed, and what waits for whom on the way. */
class PartnershipStoryTest extends OnCampus {

    @Test
    void it_goes_from_matched_to_closed_and_each_task_waits_until_it_is_done() {
        Subject partnership = matched();
        assertThat(stageOf(partnership)).isEqualTo("matched");
        assertThat(stella.tasksOn(partnership)).containsExactly("state-gain", "draft-agreement");

        stella.statesGain(partnership, "To learn to teach").ok();
        assertThat(stella.tasksOn(partnership)).containsExactly("draft-agreement");

        ingrid.drafts(partnership, "Better field days").ok();
        assertThat(stella.tasksOn(partnership)).containsExactly("sign");
        assertThat(samira.tasksOn(partnership)).containsExactly("state-gain", "sign");
        assertThat(lourdes.tasksOn(partnership)).isEmpty();

        stella.signs(partnership, 1).ok();
        assertThat(stella.tasksOn(partnership)).isEmpty();
        samira.statesGain(partnership, "To be heard").ok();
        ingrid.statesGain(partnership, "To hear").ok();
        samira.signs(partnership, 1).ok();
        assertThat(stageOf(partnership)).isEqualTo("matched");
        ingrid.signs(partnership, 1).ok();
        assertThat(stageOf(partnership)).isEqualTo("agreed");

        cora.holdsInduction(partnership, termStarts()).ok();
        cora.activates(partnership).ok();
        assertThat(stageOf(partnership)).isEqualTo("active");
        cora.closes(partnership, "The term is over").ok();

        JsonNode closed = samira.state(partnership);
        assertThat(closed.path("stage").asString()).isEqualTo("closed");
        assertThat(closed.path("closingReason").asString()).isEqualTo("The term is over");
        assertThat(closed.path("inductionHeldOn").asString())
                .isEqualTo(termStarts().toString());
        assertThat(closed.path("term").path("weeks").asInt()).isEqualTo(WEEKS);
        assertThat(closed.path("members"))
                .extracting(
                        member -> Planted.withoutNames(member.path("givenName").asString()) + ": "
                                + member.path("gain").asString())
                .containsExactly("Ingrid: To hear", "Stella: To learn to teach", "Samira: To be heard");
        assertThat(samira.history(partnership))
                .containsExactly(
                        "partnership.matched.v1",
                        "agreement.signed.v1",
                        "agreement.signed.v1",
                        "agreement.signed.v1",
                        "agreement.in-force.v1",
                        "partnership.activated.v1",
                        "partnership.closed.v1");
    }

    @Test
    void it_is_not_active_before_every_rule_holds_and_the_refusal_names_each_that_does_not() {
        Subject partnership = matched();

        cora.activates(partnership)
                .refused(409, "partnership-not-ready")
                .saying("is matched")
                .saying("agreement-in-force, induction-held, every-gain-stated");

        assertThat(stageOf(partnership)).isEqualTo("matched");
    }

    @Test
    void a_new_version_of_the_agreement_has_everybody_sign_again_while_the_old_one_stays_in_force() {
        Subject partnership = active();

        stella.drafts(partnership, "More field days").ok();

        assertThat(samira.tasksOn(partnership)).containsExactly("sign");
        assertThat(agreements(partnership)).containsExactly("1 in-force", "2 draft");
        stella.signs(partnership, 2).ok();
        samira.signs(partnership, 2).ok();
        assertThat(agreements(partnership)).containsExactly("1 in-force", "2 signing");
        ingrid.signs(partnership, 2).ok();
        assertThat(agreements(partnership)).containsExactly("1 superseded", "2 in-force");
        samira.signs(partnership, 1).refused(409, "agreement-superseded");
        assertThat(stageOf(partnership)).isEqualTo("active");
    }

    @Test
    void a_draft_that_nobody_has_signed_is_put_in_the_place_of_the_one_that_was_seen() {
        Subject partnership = matched();
        ingrid.drafts(partnership, "A first try").ok();

        stella.drafts(partnership, "A second").ok();

        assertThat(agreements(partnership)).containsExactly("1 draft");
        assertThat(cora.state(partnership).at("/agreements/0/terms/goals").asString())
                .isEqualTo("A second");
    }

    @Test
    void what_happened_is_in_the_history_at_once_and_published_soon() {
        Subject partnership = matched();

        assertThat(stella.history(partnership)).containsExactly("partnership.matched.v1");
        untilPublished(partnership);
        assertThat(stella.history(partnership)).containsExactly("partnership.matched.v1");
    }

    private String stageOf(Subject partnership) {
        return stella.state(partnership).path("stage").asString();
    }

    private Iterable<String> agreements(Subject partnership) {
        return cora.state(partnership)
                .path("agreements")
                .valueStream()
                .map(agreement -> agreement.path("version").asInt() + " "
                        + agreement.path("stage").asString())
                .toList();
    }
}
