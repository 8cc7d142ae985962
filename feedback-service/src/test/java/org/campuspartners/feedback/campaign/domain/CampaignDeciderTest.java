package org.campuspartners.feedback.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.decider.Refusal.Kind.FORBIDDEN;
import static org.campuspartners.chassis.decider.Refusal.Kind.INVALID;
import static org.campuspartners.chassis.decider.Refusal.Kind.NOT_FOUND;
import static org.campuspartners.chassis.decider.Refusal.Kind.OUT_OF_ORDER;
import static org.campuspartners.feedback.campaign.domain.Given.CLOSES;
import static org.campuspartners.feedback.campaign.domain.Given.DAY;
import static org.campuspartners.feedback.campaign.domain.Given.MEMBERS;
import static org.campuspartners.feedback.campaign.domain.Given.UNIT;
import static org.campuspartners.feedback.campaign.domain.Given.closing;
import static org.campuspartners.feedback.campaign.domain.Given.concluding;
import static org.campuspartners.feedback.campaign.domain.Given.locking;
import static org.campuspartners.feedback.campaign.domain.Given.lockingPool;
import static org.campuspartners.feedback.campaign.domain.Given.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.feedback.Samples;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Announce;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Answer;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Cancel;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Close;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Draft;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Extend;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Forget;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Lock;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Open;
import org.campuspartners.feedback.release.domain.Threshold;
import org.junit.jupiter.api.Test;

class CampaignDeciderTest {

    @Test
    void a_draft_waits_for_its_class_lists() {
        Map<String, Long> needs = Map.of("class/c1", 4L);
        Given.nothing().when(new Draft(UNIT, Samples.UNIT, needs)).then(new CampaignEvent.Drafted(UNIT, needs));
    }

    @Test
    void locking_fixes_roster_k_dates_and_wording() {
        Campaign locked = Given.locked().campaign();
        Terms terms = locked.lockedTerms();

        assertThat(locked.stage()).isEqualTo(Stage.LOCKED);
        assertThat(terms.roster())
                .isEqualTo(Samples.people(12).stream().sorted().toList());
        assertThat(terms.threshold()).isEqualTo(Threshold.FORMATIVE);
        assertThat(terms.closesOn()).isEqualTo(CLOSES);
    }

    @Test
    void the_members_of_the_partnership_are_not_asked() {
        Invitation invitation = Invitation.ofClass(List.of("p1", "s1", "p2", "p3", "p4", "p5"), MEMBERS);
        assertThat(invitation.roster()).containsExactly("p1", "p2", "p3", "p4", "p5");
        assertThat(invitation.reason()).isEmpty();
    }

    @Test
    void fewer_than_5_get_no_anonymous_form_and_no_roster_is_kept() {
        Given refused = Given.draft().and(locking(4));
        assertThat(refused.campaign().stage()).isEqualTo(Stage.NOT_OFFERED);
        assertThat(refused.campaign().reason()).contains("fewer-than-5-invited");
        assertThat(refused.campaign().lockedTerms().roster()).isEmpty();
        refused.when(new Open(DAY)).thenNothing();
    }

    @Test
    void what_is_locked_is_opened_once() {
        Given.locked().when(new Open(DAY)).then(new CampaignEvent.Opened(DAY));
        Given.open().when(new Open(DAY)).thenNothing();
        Given.closed().when(new Open(DAY)).thenNothing();
        Given.draft().when(new Open(DAY)).refused(OUT_OF_ORDER, "campaign-not-locked");
    }

    @Test
    void nothing_but_a_draft_begins_a_campaign() {
        Given.nothing().when(new Open(DAY)).refused(NOT_FOUND, "no-such-campaign");
        Given.nothing().when(closing()).refused(NOT_FOUND, "no-such-campaign");
    }

    @Test
    void a_campaign_that_closes_on_the_day_it_opens_is_refused() {
        Lock sound = locking(12);
        Given.draft()
                .when(new Lock(sound.invitation(), MEMBERS, Threshold.FORMATIVE, DAY, DAY, DAY))
                .refused(INVALID, "closes-too-early");
    }

    @Test
    void answers_are_announced_in_multiples_of_k_and_never_counted_down() {
        Given.open().when(new Announce(4, DAY)).thenNothing();
        Given.open().when(new Announce(5, DAY)).then(new CampaignEvent.AnswersAnnounced(5, DAY));
        Given.open().when(new Announce(11, DAY)).then(new CampaignEvent.AnswersAnnounced(10, DAY));
        Given five = Given.open().and(new Announce(6, DAY));
        assertThat(five.campaign().announced()).isEqualTo(5);
        five.when(new Announce(6, DAY)).thenNothing();
        five.when(new Announce(3, DAY)).thenNothing();
        five.when(new Announce(9, DAY)).thenNothing();
        five.when(new Announce(10, DAY)).then(new CampaignEvent.AnswersAnnounced(5, DAY));
        Given.closed().when(new Announce(12, DAY)).thenNothing();
        Given.draft().when(new Announce(12, DAY)).thenNothing();
    }

    @Test
    void a_pool_announces_tens() {
        List<List<String>> groups = List.of(
                Samples.people(12).subList(0, 4),
                Samples.people(12).subList(4, 8),
                Samples.people(12).subList(8, 12));
        Given open = Given.pool().and(lockingPool(Invitation.ofPool(groups)), new Open(DAY));
        open.when(new Announce(9, DAY)).thenNothing();
        open.when(new Announce(12, DAY)).then(new CampaignEvent.AnswersAnnounced(10, DAY));
    }

    @Test
    void an_open_campaign_is_extended_to_a_later_day_only() {
        LocalDate later = CLOSES.plusDays(3);
        Given extended = Given.open().and(new Extend(later, CLOSES, DAY));
        assertThat(extended.campaign().lockedTerms().closesOn()).isEqualTo(later);
        extended.when(new Close(later, later)).refused(OUT_OF_ORDER, "campaign-not-due");

        Given.open().when(new Extend(CLOSES, DAY, DAY)).refused(INVALID, "closes-too-early");
        Given.open().when(new Extend(CLOSES.minusDays(1), DAY, DAY)).refused(INVALID, "closes-too-early");
        Given.open().when(new Extend(later, CLOSES.plusDays(1), DAY)).refused(OUT_OF_ORDER, "campaign-not-open");
        Given.closed().when(new Extend(later, DAY, DAY)).refused(OUT_OF_ORDER, "campaign-not-open");
        Given.draft().when(new Extend(later, DAY, DAY)).refused(OUT_OF_ORDER, "campaign-not-open");
    }

    @Test
    void an_open_campaign_is_cancelled_with_a_reason() {
        Given.open().when(new Cancel("Fire alarm", DAY)).then(new CampaignEvent.Cancelled("Fire alarm", DAY));
        Given.open().when(new Cancel(" ", DAY)).refused(INVALID, "reason-needed");
        Given.open().when(new Cancel("x".repeat(501), DAY)).refused(INVALID, "reason-needed");
        Given.draft().when(new Cancel("Fire alarm", DAY)).refused(OUT_OF_ORDER, "campaign-not-open");
        Given cancelled = Given.open().and(new Cancel("Fire alarm", DAY));
        cancelled.when(closing()).refused(OUT_OF_ORDER, "campaign-not-open");
        cancelled.when(concluding(11)).refused(OUT_OF_ORDER, "campaign-not-closed");
        cancelled.when(new Forget()).then(new CampaignEvent.FormsDestroyed());
    }

    @Test
    void one_that_is_closed_and_can_not_be_counted_is_cancelled_but_never_one_that_was_counted() {
        LocalDate day = CLOSES.plusDays(3);
        Given.closed().when(new Cancel("Key lost", day)).then(new CampaignEvent.Cancelled("Key lost", day));
        Given.closed().and(concluding(11)).when(new Cancel("Key lost", day)).refused(OUT_OF_ORDER, "campaign-not-open");
    }

    @Test
    void closing_before_the_date_is_over_is_refused() {
        Given.open().when(new Close(CLOSES, CLOSES)).refused(OUT_OF_ORDER, "campaign-not-due");
        Given.open().when(closing()).then(new CampaignEvent.Closed(CLOSES.plusDays(1)));
        Given.closed().when(closing()).thenNothing();
        Given.draft().when(closing()).refused(OUT_OF_ORDER, "campaign-not-open");
    }

    @Test
    void what_is_closed_is_released_or_suppressed_once() {
        LocalDate day = CLOSES.plusDays(1);
        Given.closed()
                .when(concluding(11))
                .then(new CampaignEvent.Released(release(11).orElseThrow(), day));
        Given.closed().when(concluding(4)).then(new CampaignEvent.Suppressed(day));
        Given.released().when(concluding(5)).thenNothing();
        Given.released().when(concluding(3)).thenNothing();
        Given.open().when(concluding(11)).refused(OUT_OF_ORDER, "campaign-not-closed");
    }

    @Test
    void what_follows_is_of_no_earlier_day_though_another_instance_s_clock_lags() {
        LocalDate closed = CLOSES.plusDays(1);
        Given.closed()
                .when(new CampaignCommand.Conclude(release(11), CLOSES))
                .then(new CampaignEvent.Released(release(11).orElseThrow(), closed));
        Given.closed()
                .when(new CampaignCommand.Conclude(Optional.empty(), CLOSES))
                .then(new CampaignEvent.Suppressed(closed));
        Given.released()
                .when(new Answer("e1", false, "We will.", CLOSES))
                .then(new CampaignEvent.Answered("We will.", closed));
    }

    @Test
    void forms_are_destroyed_after_the_release_and_not_before() {
        Given.closed().when(new Forget()).refused(OUT_OF_ORDER, "campaign-not-concluded");
        Given.open().when(new Forget()).refused(OUT_OF_ORDER, "campaign-not-concluded");
        Given.released().when(new Forget()).then(new CampaignEvent.FormsDestroyed());
        Given.released().and(new Forget()).when(new Forget()).thenNothing();
    }

    @Test
    void the_educator_answers_what_was_said_and_is_announced_once() {
        LocalDate day = CLOSES.plusDays(3);
        Answer answer = new Answer("e1", false, "We will.", day);
        Given.released().when(answer).then(new CampaignEvent.Answered("We will.", day));
        Given answered = Given.released().and(answer);
        answered.when(new Answer("e1", false, "We shall.", day.plusDays(1)))
                .then(new CampaignEvent.AnswerReworded("We shall."));
        assertThat(answered.and(new Answer("e1", false, "We shall.", day.plusDays(1)))
                        .campaign()
                        .reply())
                .contains(new Reply("We shall.", day));
    }

    @Test
    void nobody_else_answers_and_nothing_else_is_answered() {
        Given.released().when(new Answer("s1", false, "We will.", DAY)).refused(FORBIDDEN, "not-yours-to-answer");
        Given.released().when(new Answer("p1", true, "We will.", DAY)).refused(FORBIDDEN, "not-yours-to-answer");
        Given.released().when(new Answer("e1", false, " ", DAY)).refused(INVALID, "text-needed");
        Given.released().when(new Answer("e1", false, "x".repeat(4001), DAY)).refused(INVALID, "text-needed");
        Given.open().when(new Answer("e1", false, "We will.", DAY)).refused(OUT_OF_ORDER, "nothing-released");
        Given.closed()
                .and(concluding(4))
                .when(new Answer("e1", false, "We will.", DAY))
                .refused(OUT_OF_ORDER, "nothing-released");
        Given.pool().when(new Answer("e1", false, "We will.", DAY)).refused(FORBIDDEN, "not-yours-to-answer");
        Given.pool().when(new Answer("e1", true, "We will.", DAY)).refused(OUT_OF_ORDER, "nothing-released");
    }

    @Test
    void those_involved_are_the_roster_and_the_members() {
        Campaign campaign = Given.open().campaign();
        assertThat(campaign.involves("p1")).isTrue();
        assertThat(campaign.involves("s1")).isTrue();
        assertThat(campaign.asks("s1")).isFalse();
        assertThat(campaign.involves("stranger")).isFalse();
    }
}
