package org.campuspartners.feedback.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.feedback.answer.Forms;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.keys.CampaignKeyStore;
import org.campuspartners.feedback.release.domain.ItemCount;
import org.campuspartners.feedback.release.domain.Release;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClosingTest extends Campaigning {

    @Autowired
    private Forms forms;

    @Autowired
    private CampaignKeyStore keys;

    @Test
    void what_was_answered_becomes_counts_on_the_day_after_the_last() {
        Group group = open(14);
        for (int i = 1; i <= 12; i++) {
            int value = i <= 7 ? 5 : 3;
            give(group, i, form(item -> item.id().equals("unit-aims") ? value : item.reversed() ? 5 : 1));
        }
        moveTo(endOf(group).minusSeconds(1));
        assertThat(campaign(group).stage()).isEqualTo(Stage.OPEN);
        moveTo(endOf(group));
        Campaign closed = campaign(group);
        assertThat(closed.stage()).isEqualTo(Stage.RELEASED);
        Release release = closed.released().orElseThrow();
        assertThat(release.n()).isEqualTo(12);
        assertThat(release.invited()).isEqualTo(14);
        assertThat(release.items()).contains(new ItemCount("unit-aims", 7, 7), new ItemCount("unit-lost", 0, 2));
    }

    @Test
    void fewer_than_k_answers_are_destroyed_and_only_that_is_said() {
        Group group = released(8, 4);
        assertThat(campaign(group).stage()).isEqualTo(Stage.SUPPRESSED);
        assertThat(campaign(group).released()).isEmpty();
        assertThat(answer(as(group.student(1), "/api/campaigns/" + id(group)), 200)
                        .path("note")
                        .asString())
                .isEqualTo("fewer than 5 answered");
        assertDestroyed(group, forms.count(id(group), campaign(group).lockedTerms()));
    }

    @Test
    void what_is_cancelled_is_destroyed_unread() {
        Group group = open(8);
        for (int i = 1; i <= 6; i++) {
            give(group, i, agreeing());
        }
        cancel(group, "A mistake");
        untilTrue(() -> campaign(group).formsDestroyed());
        assertThat(campaign(group).released()).isEmpty();
        assertDestroyed(group, forms.count(id(group), campaign(group).lockedTerms()));
    }

    @Test
    void one_that_can_not_be_closed_keeps_no_other_from_it_and_a_coordinator_ends_it() {
        Group stuck = open(6);
        Group other = open(6);
        LocalDate after = campaign(stuck).lockedTerms().closesOn().plusDays(1);
        keys.destroy(id(stuck));
        campaigns.execute(id(stuck), new CampaignCommand.Close(after, after));

        DomainClock ahead =
                new DomainClock(Clock.systemUTC(), clock.zone(), clock.offset().plusDays(9));
        ClosingDates dates = new ClosingDates(campaigns, new Closing(campaigns, forms, instruments, ahead), ahead);
        Instant due = dates.nextDue(ahead.instant()).orElseThrow();
        assertThatThrownBy(() -> dates.run(due)).hasMessageContaining(id(stuck));
        assertThat(campaign(other).stage()).isEqualTo(Stage.SUPPRESSED);

        cancel(stuck, "Its key was lost");
        untilTrue(() -> campaign(stuck).formsDestroyed());
    }

    private void assertDestroyed(Group group, int left) {
        assertThat(left).isZero();
        assertThat(keys.find(id(group))).isEmpty();
        assertThat(campaign(group).formsDestroyed()).isTrue();
    }

    private Instant endOf(Group group) {
        return campaign(group)
                .lockedTerms()
                .closesOn()
                .plusDays(1)
                .atStartOfDay(clock.zone())
                .toInstant();
    }
}
