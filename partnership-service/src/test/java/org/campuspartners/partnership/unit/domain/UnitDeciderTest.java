package org.campuspartners.partnership.unit.domain;

import static org.campuspartners.chassis.decider.Refusal.Kind.FORBIDDEN;
import static org.campuspartners.chassis.decider.Refusal.Kind.INVALID;
import static org.campuspartners.chassis.decider.Refusal.Kind.NOT_FOUND;
import static org.campuspartners.chassis.decider.Refusal.Kind.OUT_OF_ORDER;
import static org.campuspartners.partnership.testing.Sample.*;

import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.ClassRoll;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.testing.Story;
import org.campuspartners.partnership.unit.domain.Unit.Contribution;
import org.campuspartners.partnership.unit.domain.Unit.Part;
import org.campuspartners.partnership.unit.domain.Unit.Taught;
import org.campuspartners.partnership.unit.domain.UnitCommand.*;
import org.campuspartners.partnership.unit.domain.UnitEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitDeciderTest {

    private static final Offered OFFERED = new Offered("Cells", SETTING, 12, Optional.empty(), EDUCATOR, AT);
    private static final Claimed CLAIMED = new Claimed(STUDENT, AT);
    private static final Contributed BY_STUDENT =
            new Contributed(STUDENT, new Contribution(Role.STUDENT_PARTNER, "a game"), AT);
    private static final Contributed BY_EDUCATOR =
            new Contributed(EDUCATOR, new Contribution(Role.EDUCATOR_PARTNER, "the theory"), AT);
    private static final CoPlanned CO_PLANNED = new CoPlanned(AT);
    private static final Approved APPROVED = new Approved(EDUCATOR, AT);
    private static final List<Part> PARTS = List.of(new Part(STUDENT, "the game"), new Part(EDUCATOR, "the theory"));
    private static final CoTaught CO_TAUGHT = new CoTaught(new Taught(TODAY, PARTS), 1, 1, 7, 1, AT);

    private final Story<Unit, UnitCommand, UnitEvent> nothing = Story.of(new UnitDecider());
    private final Story<Unit, UnitCommand, UnitEvent> offered = nothing.given(OFFERED);
    private final Story<Unit, UnitCommand, UnitEvent> claimed = offered.given(CLAIMED);
    private final Story<Unit, UnitCommand, UnitEvent> planned = claimed.given(BY_STUDENT, BY_EDUCATOR, CO_PLANNED);
    private final Story<Unit, UnitCommand, UnitEvent> approved = planned.given(APPROVED);
    private final Story<Unit, UnitCommand, UnitEvent> taught = approved.given(CO_TAUGHT);

    private static Offer offer(Asking asking, int week, String reason) {
        return new Offer(asking, SETTING, "Cells", week, Optional.ofNullable(reason));
    }

    private static CoTeach coTeach(Asking asking) {
        return new CoTeach(asking, ROLL, TODAY, PARTS, TODAY);
    }

    // offering

    @Test
    void an_educator_partner_offers_a_unit_in_the_latter_third() {
        nothing.when(offer(by(EDUCATOR), 12, null)).then(OFFERED);
    }

    @Test
    void an_earlier_week_says_why() {
        nothing.when(offer(by(EDUCATOR), 10, "a field trip"))
                .then(new Offered("Cells", SETTING, 10, Optional.of("a field trip"), EDUCATOR, AT));
    }

    @Test
    void an_earlier_week_without_a_reason_is_refused() {
        nothing.when(offer(by(EDUCATOR), 10, null)).thenRefused(INVALID, "reason-needed", "reason");
    }

    @Test
    void a_reason_that_nobody_needs_is_not_kept() {
        nothing.when(offer(by(EDUCATOR), 12, "just so")).then(OFFERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 16, Integer.MAX_VALUE})
    void a_week_that_the_term_lacks_is_refused(int week) {
        nothing.when(offer(by(EDUCATOR), week, "because")).thenRefused(INVALID, "impossible-week", "week");
    }

    @ParameterizedTest
    @ValueSource(strings = {STUDENT, STAFF, OUTSIDER})
    void nobody_but_an_educator_partner_offers(String person) {
        nothing.when(offer(by(person), 12, null)).thenRefused(FORBIDDEN, "educator-partner-only");
    }

    @Test
    void a_partnership_that_is_not_active_offers_nothing() {
        nothing.when(offer(whileClosed(EDUCATOR), 12, null)).thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void a_unit_is_offered_once() {
        offered.when(offer(by(EDUCATOR), 12, null)).thenRefused(OUT_OF_ORDER, "unit-exists");
    }

    // claiming

    @Test
    void a_student_partner_claims_it() {
        offered.when(new Claim(by(STUDENT))).then(CLAIMED);
    }

    @Test
    void nobody_but_a_student_partner_claims_it() {
        offered.when(new Claim(by(EDUCATOR))).thenRefused(FORBIDDEN, "student-partner-only");
    }

    @Test
    void what_is_claimed_cannot_be_claimed_again() {
        claimed.when(new Claim(by(STUDENT))).thenRefused(OUT_OF_ORDER, "unit-out-of-order");
    }

    @Test
    void nothing_is_claimed_once_the_partnership_is_closed() {
        offered.when(new Claim(whileClosed(STUDENT))).thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    // planning

    @Test
    void every_member_can_contribute_and_change_it() {
        claimed.when(new Contribute(by(STUDENT), "a game")).then(BY_STUDENT);
        claimed.given(BY_STUDENT)
                .when(new Contribute(by(STUDENT), "a quiz"))
                .then(new Contributed(STUDENT, new Contribution(Role.STUDENT_PARTNER, "a quiz"), AT));
        offered.when(new Contribute(by(STAFF), "a room"))
                .then(new Contributed(STAFF, new Contribution(Role.PROFESSIONAL_STAFF, "a room"), AT));
    }

    @Test
    void contributing_the_same_again_changes_nothing() {
        claimed.given(BY_STUDENT).when(new Contribute(by(STUDENT), "a game")).thenNothingChanges();
    }

    @Test
    void a_student_of_the_class_who_is_no_member_contributes_nothing() {
        claimed.when(new Contribute(by(LEARNER), "a song")).thenRefused(FORBIDDEN, "members-only");
    }

    @Test
    void nothing_is_contributed_once_it_is_planned_or_the_partnership_is_closed() {
        planned.when(new Contribute(by(STUDENT), "more")).thenRefused(OUT_OF_ORDER, "unit-out-of-order");
        claimed.when(new Contribute(whileClosed(STUDENT), "more")).thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void it_is_co_planned_once_both_sides_have_contributed() {
        claimed.given(BY_STUDENT, BY_EDUCATOR).when(new CoPlan(by(STUDENT))).then(CO_PLANNED);
    }

    @Test
    void one_side_alone_plans_nothing() {
        claimed.given(BY_STUDENT).when(new CoPlan(by(STUDENT))).thenRefused(OUT_OF_ORDER, "contributions-missing");
        claimed.given(BY_EDUCATOR).when(new CoPlan(by(EDUCATOR))).thenRefused(OUT_OF_ORDER, "contributions-missing");
    }

    @Test
    void it_is_not_co_planned_before_it_is_claimed_nor_by_staff_nor_after_closing() {
        offered.given(BY_STUDENT, BY_EDUCATOR)
                .when(new CoPlan(by(STUDENT)))
                .thenRefused(OUT_OF_ORDER, "unit-out-of-order");
        claimed.when(new CoPlan(by(STAFF))).thenRefused(FORBIDDEN, "partners-only");
        claimed.when(new CoPlan(whileClosed(STUDENT))).thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    // approving

    @Test
    void an_educator_partner_approves_the_plan() {
        planned.when(new Approve(by(EDUCATOR))).then(APPROVED);
    }

    @Test
    void nobody_else_approves_and_nothing_but_a_plan_is_approved() {
        planned.when(new Approve(by(STUDENT))).thenRefused(FORBIDDEN, "educator-partner-only");
        claimed.when(new Approve(by(EDUCATOR))).thenRefused(OUT_OF_ORDER, "unit-out-of-order");
        planned.when(new Approve(whileClosed(EDUCATOR))).thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    // teaching

    @Test
    void it_is_co_taught_and_says_how_many_taught_and_what_the_directory_said_by_then() {
        approved.when(coTeach(by(EDUCATOR))).then(CO_TAUGHT);
    }

    @Test
    void whoever_taught_two_parts_counts_once() {
        var parts = List.of(new Part(STUDENT, "one"), new Part(STUDENT, "two"));
        approved.when(new CoTeach(by(STUDENT), ROLL, TODAY, parts, TODAY))
                .then(new CoTaught(new Taught(TODAY, parts), 1, 0, 7, 1, AT));
    }

    @Test
    void a_student_partner_must_have_taught_some_of_it() {
        approved.when(new CoTeach(by(EDUCATOR), ROLL, TODAY, List.of(new Part(EDUCATOR, "all")), TODAY))
                .thenRefused(INVALID, "no-student-taught", "taught");
    }

    @Test
    void those_who_taught_are_members() {
        var parts = List.of(new Part(STUDENT, "one"), new Part(OUTSIDER, "two"));
        approved.when(new CoTeach(by(EDUCATOR), ROLL, TODAY, parts, TODAY))
                .thenRefused(INVALID, "unknown-person", "taught");
    }

    @Test
    void the_day_is_in_the_term_and_has_come() {
        approved.when(new CoTeach(by(EDUCATOR), ROLL, TODAY.plusDays(1), PARTS, TODAY))
                .thenRefused(INVALID, "day-in-future", "taughtOn");
        approved.when(new CoTeach(by(EDUCATOR), ROLL, TERM.starts().minusDays(1), PARTS, TODAY))
                .thenRefused(INVALID, "day-outside-term", "taughtOn");
        approved.when(new CoTeach(by(EDUCATOR), ROLL, TERM.ends(), PARTS, TERM.ends()))
                .thenRefused(INVALID, "day-outside-term", "taughtOn");
    }

    @Test
    void it_is_not_co_taught_out_of_order_nor_by_staff_nor_after_closing_nor_without_its_class() {
        planned.when(coTeach(by(EDUCATOR))).thenRefused(OUT_OF_ORDER, "unit-out-of-order");
        taught.when(coTeach(by(EDUCATOR))).thenRefused(OUT_OF_ORDER, "unit-out-of-order");
        approved.when(coTeach(by(STAFF))).thenRefused(FORBIDDEN, "partners-only");
        approved.when(coTeach(whileClosed(EDUCATOR))).thenRefused(OUT_OF_ORDER, "partnership-not-active");
        approved.when(new CoTeach(by(EDUCATOR), ClassRoll.UNLISTED, TODAY, PARTS, TODAY))
                .thenRefused(OUT_OF_ORDER, "class-not-listed");
    }

    // debriefing

    @Test
    void it_is_debriefed_once_it_was_taught() {
        taught.when(new Debrief(by(STUDENT), "it went well")).then(new Debriefed("it went well", AT));
    }

    @Test
    void it_is_not_debriefed_out_of_order_nor_by_staff_nor_after_closing() {
        approved.when(new Debrief(by(STUDENT), "well")).thenRefused(OUT_OF_ORDER, "unit-out-of-order");
        taught.given(new Debriefed("well", AT))
                .when(new Debrief(by(STUDENT), "well"))
                .thenRefused(OUT_OF_ORDER, "unit-out-of-order");
        taught.when(new Debrief(by(STAFF), "well")).thenRefused(FORBIDDEN, "partners-only");
        taught.when(new Debrief(whileClosed(STUDENT), "well")).thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    // its feedback campaign

    @Test
    void what_became_of_its_campaign_is_kept_and_a_repeat_changes_nothing() {
        var open = new CampaignNote("c-1", "open", false);
        taught.when(new NoteCampaign(open)).then(new CampaignNoted(open));
        taught.given(new CampaignNoted(open)).when(new NoteCampaign(open)).thenNothingChanges();
        var released = new CampaignNote("c-1", "released", false);
        taught.given(new CampaignNoted(open)).when(new NoteCampaign(released)).then(new CampaignNoted(released));
    }

    @Test
    void the_first_campaign_about_it_is_its_own() {
        taught.given(new CampaignNoted(new CampaignNote("c-1", "open", false)))
                .when(new NoteCampaign(new CampaignNote("c-2", "open", false)))
                .thenNothingChanges();
    }

    @Test
    void there_is_nothing_to_do_on_a_unit_that_is_not_there() {
        nothing.when(new Claim(by(STUDENT))).thenRefused(NOT_FOUND, "unit-not-found");
        nothing.when(new NoteCampaign(new CampaignNote("c-1", "open", false))).thenRefused(NOT_FOUND, "unit-not-found");
    }
}
