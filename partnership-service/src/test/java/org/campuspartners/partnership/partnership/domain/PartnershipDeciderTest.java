package org.campuspartners.partnership.partnership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.campuspartners.chassis.decider.Refusal.Kind.FORBIDDEN;
import static org.campuspartners.chassis.decider.Refusal.Kind.INVALID;
import static org.campuspartners.chassis.decider.Refusal.Kind.NOT_FOUND;
import static org.campuspartners.chassis.decider.Refusal.Kind.OUT_OF_ORDER;
import static org.campuspartners.partnership.testing.Sample.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.campuspartners.partnership.partnership.domain.Agreement.Terms;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.*;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent.*;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Term;
import org.campuspartners.partnership.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnershipDeciderTest {

    private static final Terms TERMS = new Terms("learn", "both", 20, "weekly", "ours", "shared", "everybody's");
    private static final Terms OTHER_TERMS = new Terms("teach", "both", 30, "daily", "ours", "shared", "everybody's");
    private static final List<Member> PAIR =
            List.of(Member.joining(STUDENT, Role.STUDENT_PARTNER), Member.joining(EDUCATOR, Role.EDUCATOR_PARTNER));
    private static final Matched MATCHED = new Matched("Cells", SETTING, PAIR, AT);

    private final Story<Partnership, PartnershipCommand, PartnershipEvent> nothing = Story.of(new PartnershipDecider());
    private final Story<Partnership, PartnershipCommand, PartnershipEvent> matched = nothing.given(MATCHED);
    private final Story<Partnership, PartnershipCommand, PartnershipEvent> drafted =
            matched.given(new AgreementDrafted(1, TERMS, AT));
    private final Story<Partnership, PartnershipCommand, PartnershipEvent> signing =
            drafted.given(new AgreementSigned(1, STUDENT, AT));
    private final Story<Partnership, PartnershipCommand, PartnershipEvent> agreed =
            signing.given(new AgreementSigned(1, EDUCATOR, AT), new AgreementCameIntoForce(1, AT));
    private final Story<Partnership, PartnershipCommand, PartnershipEvent> ready = agreed.given(
            new GainStated(STUDENT, "practice", AT),
            new GainStated(EDUCATOR, "ideas", AT),
            new InductionHeld(TODAY, AT));
    private final Story<Partnership, PartnershipCommand, PartnershipEvent> active = ready.given(new Activated(AT));
    private final Story<Partnership, PartnershipCommand, PartnershipEvent> closed =
            active.given(new Closed(Optional.empty(), AT));

    private static Match match(List<Member> members) {
        return new Match(coordinator(), "Cells", SETTING, members, AT);
    }

    private static DraftAgreement draft(Terms terms) {
        return new DraftAgreement(member(STUDENT), terms, AT);
    }

    private static SignAgreement sign(String person, int version) {
        return new SignAgreement(member(person), version, AT);
    }

    // matching

    @Test
    void a_coordinator_matches_people() {
        nothing.when(match(PAIR)).then(MATCHED);
    }

    @Test
    void nobody_else_matches_people() {
        nothing.when(new Match(member(EDUCATOR), "Cells", SETTING, PAIR, AT))
                .thenRefused(FORBIDDEN, "coordinator-only");
    }

    @Test
    void nobody_is_in_a_partnership_twice() {
        nothing.when(match(List.of(PAIR.getFirst(), Member.joining(STUDENT, Role.STUDENTS_UNION))))
                .thenRefused(INVALID, "member-twice", "members");
    }

    @Test
    void a_term_of_more_weeks_than_a_year_has_is_refused() {
        var endless = new Term("t", "Always", TERM.starts(), TERM.starts().plusDays(7 * 60 + 1));
        var setting = new Setting("p-1", "first-programme", "course-1", "BIO101", "class-1", endless);
        nothing.when(new Match(coordinator(), "Cells", setting, PAIR, AT))
                .thenRefused(INVALID, "term-too-long", "termId");
    }

    @Test
    void a_partnership_is_matched_once() {
        matched.when(match(PAIR)).thenRefused(OUT_OF_ORDER, "partnership-exists");
    }

    // gains

    @Test
    void a_member_says_what_they_stand_to_gain_and_may_change_it() {
        matched.when(new StateGain(member(STUDENT), "practice", AT)).then(new GainStated(STUDENT, "practice", AT));
        ready.when(new StateGain(member(STUDENT), "more", AT)).then(new GainStated(STUDENT, "more", AT));
    }

    @Test
    void the_same_gain_again_changes_nothing() {
        ready.when(new StateGain(member(STUDENT), "practice", AT)).thenNothingChanges();
    }

    @Test
    void gains_are_the_members_own_and_end_with_the_partnership() {
        matched.when(new StateGain(member(OUTSIDER), "fun", AT)).thenRefused(FORBIDDEN, "members-only");
        matched.when(new StateGain(coordinator(), "fun", AT)).thenRefused(FORBIDDEN, "members-only");
        closed.when(new StateGain(member(STUDENT), "fun", AT)).thenRefused(OUT_OF_ORDER, "partnership-out-of-order");
    }

    // the agreement

    @Test
    void a_member_or_a_coordinator_drafts_the_first_version() {
        matched.when(draft(TERMS)).then(new AgreementDrafted(1, TERMS, AT));
        matched.when(new DraftAgreement(coordinator(), TERMS, AT)).then(new AgreementDrafted(1, TERMS, AT));
        matched.when(new DraftAgreement(member(OUTSIDER), TERMS, AT)).thenRefused(FORBIDDEN, "members-only");
        closed.when(draft(TERMS)).thenRefused(OUT_OF_ORDER, "partnership-out-of-order");
    }

    @Test
    void a_draft_that_nobody_signed_is_replaced_under_its_version() {
        drafted.when(draft(OTHER_TERMS)).then(new AgreementDrafted(1, OTHER_TERMS, AT));
        var replaced = drafted.after(draft(OTHER_TERMS)).state();
        assertThat(replaced.agreements()).extracting(Agreement::terms).containsExactly(OTHER_TERMS);
    }

    @Test
    void what_somebody_signed_is_only_changed_by_a_new_version_that_all_sign_again() {
        signing.when(draft(OTHER_TERMS)).then(new AgreementRevised(2, OTHER_TERMS, AT));
        var revised = signing.after(draft(OTHER_TERMS));
        assertThat(revised.state().agreements())
                .extracting(Agreement::version, Agreement::stage, Agreement::signatures)
                .containsExactly(
                        tuple(1, Agreement.Stage.SUPERSEDED, Set.of(STUDENT)),
                        tuple(2, Agreement.Stage.DRAFT, Set.of()));
        revised.when(sign(EDUCATOR, 1)).thenRefused(OUT_OF_ORDER, "agreement-superseded");
    }

    @Test
    void it_is_in_force_when_every_member_has_signed() {
        drafted.when(sign(STUDENT, 1)).then(new AgreementSigned(1, STUDENT, AT));
        signing.when(sign(EDUCATOR, 1)).then(new AgreementSigned(1, EDUCATOR, AT), new AgreementCameIntoForce(1, AT));
        assertThat(agreed.state().stage()).isEqualTo(Partnership.Stage.AGREED);
    }

    @Test
    void there_is_a_bound_to_how_often_it_is_revised() {
        var revised = signing;
        for (int version = 2; version <= 100; version++) {
            revised = revised.after(draft(TERMS), sign(STUDENT, version));
        }
        revised.when(draft(TERMS)).thenRefused(OUT_OF_ORDER, "too-many-versions");
    }

    @Test
    void signing_again_changes_nothing() {
        signing.when(sign(STUDENT, 1)).thenNothingChanges();
        agreed.when(sign(STUDENT, 1)).thenNothingChanges();
    }

    @Test
    void a_version_stays_in_force_until_the_next_one_is() {
        var revised = active.after(draft(OTHER_TERMS), sign(STUDENT, 2));
        assertThat(revised.state().agreementInForce()).map(Agreement::version).contains(1);
        assertThat(revised.state().stage()).isEqualTo(Partnership.Stage.ACTIVE);
        var both = revised.after(sign(EDUCATOR, 2)).state();
        assertThat(both.agreements())
                .extracting(Agreement::stage)
                .containsExactly(Agreement.Stage.SUPERSEDED, Agreement.Stage.IN_FORCE);
        assertThat(both.stage()).isEqualTo(Partnership.Stage.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, Integer.MAX_VALUE})
    void a_version_that_is_not_there_cannot_be_signed(int version) {
        drafted.when(sign(STUDENT, version)).thenRefused(NOT_FOUND, "agreement-not-found");
    }

    @Test
    void only_members_sign_and_only_before_the_end() {
        drafted.when(sign(OUTSIDER, 1)).thenRefused(FORBIDDEN, "members-only");
        closed.when(sign(STUDENT, 1)).thenRefused(OUT_OF_ORDER, "partnership-out-of-order");
    }

    // the induction

    @Test
    void a_coordinator_records_the_induction_on_a_day_that_has_come() {
        matched.when(new HoldInduction(coordinator(), TODAY, TODAY, AT)).then(new InductionHeld(TODAY, AT));
        matched.when(new HoldInduction(coordinator(), TODAY.plusDays(1), TODAY, AT))
                .thenRefused(INVALID, "day-in-future", "heldOn");
        matched.when(new HoldInduction(coordinator(), TODAY.minusYears(11), TODAY, AT))
                .thenRefused(INVALID, "day-too-early", "heldOn");
        matched.when(new HoldInduction(member(EDUCATOR), TODAY, TODAY, AT)).thenRefused(FORBIDDEN, "coordinator-only");
        active.when(new HoldInduction(coordinator(), TODAY, TODAY, AT))
                .thenRefused(OUT_OF_ORDER, "partnership-out-of-order");
    }

    // activation

    @Test
    void it_is_activated_when_all_the_rules_hold() {
        ready.when(new Activate(coordinator(), AT)).then(new Activated(AT));
    }

    @Test
    void every_rule_that_does_not_hold_is_named_and_so_is_its_stage() {
        var nobody = nothing.given(
                new Matched("Cells", SETTING, List.of(Member.joining(STAFF, Role.PROFESSIONAL_STAFF)), AT));
        var refusal = nobody.when(new Activate(coordinator(), AT)).refusal();
        assertThat(refusal.code()).isEqualTo("partnership-not-ready");
        assertThat(refusal.kind()).isEqualTo(OUT_OF_ORDER);
        assertThat(refusal.detail())
                .contains(
                        "matched",
                        "agreement-in-force",
                        "induction-held",
                        "every-gain-stated",
                        "at-least-one-student",
                        "at-least-one-educator");
    }

    @Test
    void a_rule_that_holds_is_not_named() {
        var refusal = agreed.when(new Activate(coordinator(), AT)).refusal();
        assertThat(refusal.detail())
                .contains("agreed", "induction-held", "every-gain-stated")
                .doesNotContain("agreement-in-force", "at-least-one");
    }

    @Test
    void only_a_coordinator_activates_and_only_once() {
        ready.when(new Activate(member(EDUCATOR), AT)).thenRefused(FORBIDDEN, "coordinator-only");
        active.when(new Activate(coordinator(), AT)).thenRefused(OUT_OF_ORDER, "partnership-out-of-order");
    }

    // closing

    @Test
    void a_coordinator_closes_what_is_active() {
        active.when(new Close(coordinator(), Optional.of("done"), AT)).then(new Closed(Optional.of("done"), AT));
        active.when(new Close(member(EDUCATOR), Optional.empty(), AT)).thenRefused(FORBIDDEN, "coordinator-only");
        agreed.when(new Close(coordinator(), Optional.empty(), AT))
                .thenRefused(OUT_OF_ORDER, "partnership-out-of-order");
        closed.when(new Close(coordinator(), Optional.empty(), AT))
                .thenRefused(OUT_OF_ORDER, "partnership-out-of-order");
    }

    @Test
    void there_is_nothing_to_do_on_a_partnership_that_is_not_there() {
        nothing.when(new Activate(coordinator(), AT)).thenRefused(NOT_FOUND, "partnership-not-found");
    }

    @Test
    void what_waits_for_a_member_is_what_they_have_not_done() {
        assertThat(signing.state().lacksSignatureOf(STUDENT)).isFalse();
        assertThat(signing.state().lacksSignatureOf(EDUCATOR)).isTrue();
        assertThat(matched.state().lacksSignatureOf(EDUCATOR)).isFalse();
        assertThat(matched.state().lacksGainOf(EDUCATOR)).isTrue();
        assertThat(ready.state().lacksGainOf(EDUCATOR)).isFalse();
        assertThat(matched.state().lacksGainOf(OUTSIDER)).isFalse();
    }
}
