package org.campuspartners.partnership.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.decider.Refusal.Kind.FORBIDDEN;
import static org.campuspartners.chassis.decider.Refusal.Kind.INVALID;
import static org.campuspartners.chassis.decider.Refusal.Kind.OUT_OF_ORDER;
import static org.campuspartners.partnership.testing.Sample.*;

import java.util.List;
import org.campuspartners.partnership.reading.domain.ReadingCommand.*;
import org.campuspartners.partnership.reading.domain.ReadingEvent.*;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Discussion;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.ClassRoll;
import org.junit.jupiter.api.Test;

/** From the leading team to the discussion, and what became of its feedback. */
class ReadingDiscussionTest extends ReadingStories {

    // leading

    @Test
    void the_leading_team_is_of_the_class_or_the_partnership() {
        selected.when(new NameLeaders(by(EDUCATOR), ROLL, List.of(LEARNER, STUDENT)))
                .then(new LeadersNamed(List.of(LEARNER, STUDENT), AT));
        selected.when(new NameLeaders(by(EDUCATOR), ROLL, List.of(OUTSIDER)))
                .thenRefused(INVALID, "unknown-person", "people");
        selected.when(new NameLeaders(by(EDUCATOR), ROLL, List.of())).thenRefused(INVALID, "leaders-missing", "people");
        selected.when(new NameLeaders(by(EDUCATOR), ROLL, List.of(LEARNER, LEARNER)))
                .thenRefused(INVALID, "leader-twice", "people");
    }

    @Test
    void only_partners_name_leaders_before_the_discussion_and_before_closing() {
        selected.when(new NameLeaders(by(LEARNER), ROLL, List.of(LEARNER))).thenRefused(FORBIDDEN, "partners-only");
        led.when(new NameLeaders(by(EDUCATOR), ROLL, List.of(LEARNER)))
                .thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        selected.when(new NameLeaders(whileClosed(EDUCATOR), ROLL, List.of(LEARNER)))
                .thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void whoever_stays_in_the_leading_team_need_not_consent_again_and_who_left_has_not_consented() {
        var stays = ready.after(new NameLeaders(by(EDUCATOR), ROLL, List.of(LEARNER, OTHER_LEARNER)));
        assertThat(stays.state().consents()).containsExactly(LEARNER);
        var left = stays.after(new NameLeaders(by(EDUCATOR), ROLL, List.of(OTHER_LEARNER)));
        assertThat(left.state().consents()).isEmpty();
    }

    @Test
    void a_leader_consents_and_again_changes_nothing() {
        var named = selected.given(new LeadersNamed(List.of(LEARNER), AT));
        named.when(new Consent(by(LEARNER))).then(new Consented(LEARNER, AT));
        named.given(new Consented(LEARNER, AT)).when(new Consent(by(LEARNER))).thenNothingChanges();
    }

    @Test
    void nobody_else_consents_and_nobody_does_after_the_discussion_or_closing() {
        selected.when(new Consent(by(LEARNER))).thenRefused(FORBIDDEN, "leaders-only");
        led.when(new Consent(by(LEARNER))).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        ready.when(new Consent(whileClosed(LEARNER))).thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void a_leader_or_partner_records_the_discussion_and_what_the_directory_said_by_then() {
        var discussed = new DiscussionLed(new Discussion(TODAY, "lively"), 7, 1, AT);
        ready.when(lead(LEARNER)).then(discussed);
        ready.when(lead(EDUCATOR)).then(discussed);
    }

    @Test
    void a_discussion_needs_a_leading_team_of_which_everybody_consented() {
        selected.when(lead(EDUCATOR)).thenRefused(OUT_OF_ORDER, "consents-missing");
        ready.after(new NameLeaders(by(EDUCATOR), ROLL, List.of(LEARNER, STUDENT)))
                .when(lead(EDUCATOR))
                .thenRefused(OUT_OF_ORDER, "consents-missing");
    }

    @Test
    void the_day_is_in_the_term_and_has_come() {
        ready.when(new Lead(by(EDUCATOR), ROLL, TODAY.plusDays(1), "x", TODAY))
                .thenRefused(INVALID, "day-in-future", "ledOn");
        ready.when(new Lead(by(EDUCATOR), ROLL, TERM.starts().minusDays(1), "x", TODAY))
                .thenRefused(INVALID, "day-outside-term", "ledOn");
    }

    @Test
    void a_discussion_is_not_led_out_of_order_nor_by_just_anybody_nor_after_closing_nor_without_its_class() {
        voting.when(lead(EDUCATOR)).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        led.when(lead(EDUCATOR)).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        ready.when(lead(OTHER_LEARNER)).thenRefused(FORBIDDEN, "partners-only");
        ready.when(new Lead(whileClosed(EDUCATOR), ROLL, TODAY, "x", TODAY))
                .thenRefused(OUT_OF_ORDER, "partnership-not-active");
        ready.when(new Lead(by(EDUCATOR), ClassRoll.UNLISTED, TODAY, "x", TODAY))
                .thenRefused(OUT_OF_ORDER, "class-not-listed");
    }

    // its feedback campaign

    @Test
    void what_became_of_its_campaign_is_kept_and_a_repeat_changes_nothing() {
        var open = new CampaignNote("c-1", "open", false);
        led.when(new NoteCampaign(open)).then(new CampaignNoted(open));
        led.given(new CampaignNoted(open)).when(new NoteCampaign(open)).thenNothingChanges();
        led.given(new CampaignNoted(open))
                .when(new NoteCampaign(new CampaignNote("c-2", "open", false)))
                .thenNothingChanges();
    }
}
