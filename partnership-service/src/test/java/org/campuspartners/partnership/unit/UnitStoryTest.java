package org.campuspartners.partnership.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A unit from being offered to being debriefed, and what waits for whom on the way. */
class UnitStoryTest extends OnCampus {

    @Test
    void it_goes_from_offered_to_debriefed_and_each_task_waits_until_it_is_done() {
        Subject partnership = working();
        Subject unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();
        assertThat(stella.tasksOn(unit)).containsExactly("claim");
        assertThat(ingrid.tasksOn(unit)).isEmpty();

        stella.claims(unit).ok();
        assertThat(stella.tasksOn(unit)).containsExactly("plan");
        assertThat(ingrid.tasksOn(unit)).containsExactly("plan");
        stella.contributes(unit, "A walk along the shore").ok();
        stella.coPlans(unit).refused(409, "contributions-missing").saying("claimed");
        ingrid.contributes(unit, "What the moon does").ok();
        stella.coPlans(unit).ok();
        assertThat(stella.tasksOn(unit)).isEmpty();
        assertThat(ingrid.tasksOn(unit)).containsExactly("approve");

        ingrid.approves(unit).ok();
        assertThat(samira.tasksOn(unit)).containsExactly("co-teach");
        stella.coTeaches(unit, today(), stella.taught("the walk"), ingrid.taught("the moon"))
                .ok();
        assertThat(samira.tasksOn(unit)).containsExactly("debrief");
        samira.debriefs(unit, "Bring boots").ok();
        assertThat(samira.tasksOn(unit)).isEmpty();

        JsonNode shown = stella.state(unit);
        assertThat(shown.path("stage").asString()).isEqualTo("debriefed");
        assertThat(shown.path("claimedBy").asString()).isEqualTo(stella.id());
        assertThat(shown.path("approvedBy").asString()).isEqualTo(ingrid.id());
        assertThat(shown.path("debrief").asString()).isEqualTo("Bring boots");
        assertThat(shown.path("taught").path("taughtOn").asString()).isEqualTo(today().toString());
        assertThat(shown.path("taught").path("parts"))
                .extracting(part -> part.path("part").asString())
                .containsExactly("the walk", "the moon");
        assertThat(stella.history(unit))
                .containsExactly(
                        "unit.offered.v1",
                        "unit.co-planned.v1",
                        "unit.approved.v1",
                        "unit.co-taught.v1",
                        "unit.debriefed.v1");
    }

    @Test
    void a_week_before_the_latter_third_needs_a_reason_which_the_class_does_not_see() {
        Subject partnership = working();

        ingrid.offers(partnership, "Tides", 10).refused(422, "reason-needed").naming("reason");
        Subject early = ingrid.offersEarly(partnership, "Tides", 10, "The spring tide is then")
                .created();
        Subject late = ingrid.offers(partnership, "Dunes", 11).created();

        assertThat(samira.state(early).path("early").asBoolean()).isTrue();
        assertThat(samira.state(early).path("earlyReason").asString()).isEqualTo("The spring tide is then");
        assertThat(lourdes.state(early).path("early").asBoolean()).isTrue();
        assertThat(lourdes.state(early).path("earlyReason").isNull()).isTrue();
        assertThat(samira.state(late).path("early").asBoolean()).isFalse();
    }

    @Test
    void somebody_of_the_partnership_taught_it_and_a_student_some_of_it_on_a_day_that_has_come() {
        Subject unit = approved(working());

        ingrid.coTeaches(unit, today(), ingrid.taught("all of it"))
                .refused(422, "no-student-taught")
                .naming("taught");
        ingrid.coTeaches(unit, today(), stella.taught("half"), lourdes.taught("half"))
                .refused(422, "unknown-person")
                .naming("taught");
        ingrid.coTeaches(unit, today().plusDays(1), stella.taught("it"))
                .refused(422, "day-in-future")
                .naming("taughtOn");
        ingrid.coTeaches(unit, termStarts().minusDays(1), stella.taught("it"))
                .refused(422, "day-outside-term")
                .naming("taughtOn");

        assertThat(stella.state(unit).path("stage").asString()).isEqualTo("approved");
    }

    @Test
    void once_the_partnership_is_closed_it_refuses_every_step_and_keeps_what_happened() {
        Subject partnership = active();
        Subject offered = ingrid.offers(partnership, "Tides", THIS_WEEK).created();
        Subject approved = approved(partnership);
        cora.closes(partnership, "Over").ok();
        JsonNode before = stella.state(approved);

        stella.claims(offered).refused(409, "partnership-not-active").saying("closed");
        stella.contributes(offered, "Late").refused(409, "partnership-not-active");
        stella.coTeaches(approved, today(), stella.taught("it")).refused(409, "partnership-not-active");
        ingrid.offers(partnership, "Dunes", THIS_WEEK).refused(409, "partnership-not-active");

        assertThat(stella.state(approved)).isEqualTo(before);
        assertThat(stella.history(approved))
                .containsExactly("unit.offered.v1", "unit.co-planned.v1", "unit.approved.v1");
        assertThat(stella.tasksOn(offered)).isEmpty();
        assertThat(stella.tasksOn(approved)).isEmpty();
    }

    private Subject approved(Subject partnership) {
        Subject unit = ingrid.offers(partnership, "Dunes", THIS_WEEK).created();
        stella.claims(unit).ok();
        stella.contributes(unit, "A map").ok();
        ingrid.contributes(unit, "The wind").ok();
        stella.coPlans(unit).ok();
        ingrid.approves(unit).ok();
        return unit;
    }
}
