package org.campuspartners.feedback.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.testing.FeedbackServiceTest;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PoolsTest extends FeedbackServiceTest {

    private final String term = Ids.derived("term", UUID.randomUUID().toString());

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Pools pools;

    @Test
    void a_pool_is_asked_when_its_term_is_over_and_not_before() {
        LocalDate ends = clock.today().plusDays(2);
        activate(ends, 4, 4, 4);
        assertThat(campaign("learner")).isNull();
        moveTo(ends.atStartOfDay(clock.zone()).toInstant().minusSeconds(1));
        assertThat(campaign("learner")).isNull();
        moveTo(ends.atStartOfDay(clock.zone()).toInstant());
        Campaign learners = campaign("learner");
        assertThat(learners.stage()).isEqualTo(Stage.OPEN);
        assertThat(learners.lockedTerms().opensOn()).isEqualTo(ends);
        assertThat(learners.lockedTerms().closesOn()).isEqualTo(ends.plusDays(14));
        assertThat(learners.lockedTerms().invited()).isEqualTo(12);
        assertThat(learners.lockedTerms().members()).isEmpty();
    }

    @Test
    void three_educators_are_too_few_to_be_asked_and_the_record_says_so() {
        LocalDate ends = clock.today().plusDays(2);
        activate(ends, 4, 4, 4);
        moveTo(ends.atStartOfDay(clock.zone()).toInstant());
        Campaign educators = campaign("educator");
        assertThat(educators.stage()).isEqualTo(Stage.NOT_OFFERED);
        assertThat(educators.reason()).contains("fewer-than-10-invited");
    }

    @Test
    void one_group_of_more_than_half_is_not_asked() {
        LocalDate ends = clock.today().plusDays(2);
        activate(ends, 8, 3, 3);
        moveTo(ends.atStartOfDay(clock.zone()).toInstant());
        assertThat(campaign("learner").reason()).contains("one-group-over-half");
    }

    @Test
    void two_groups_are_too_few_however_large() {
        LocalDate ends = clock.today().plusDays(2);
        activate(ends, 6, 6);
        moveTo(ends.atStartOfDay(clock.zone()).toInstant());
        assertThat(campaign("learner").reason()).contains("fewer-than-3-groups");
    }

    @Test
    void what_ended_long_ago_is_asked_by_hand_alone() {
        activate(clock.today().minusDays(40), 4, 4, 4);
        activate(clock.today().plusDays(1), Ids.derived("term", "next of " + term), 4, 4, 4);
        moveTo(clock.today().plusDays(1).atStartOfDay(clock.zone()).toInstant());
        assertThat(campaign("learner")).isNull();
    }

    @Test
    void a_pool_that_was_asked_by_hand_before_all_its_members_were_known_opens_when_they_are() {
        LocalDate ends = clock.today().plusDays(60);
        activate(ends, 4, 4, 4);
        Group late = neighbours.group(4, "pooled", term);
        neighbours.sayActivated(late, ends, 1);
        untilTrue(() -> pools.all().stream()
                .anyMatch(pool ->
                        pool.pool().term().equals(term) && pool.partnerships().size() == 4));
        String body = "{\"instrument\":\"outcomes-learner\",\"programme\":\"pooled\",\"term\":\"" + term + "\"}";
        answer(with(asCoordinator("/api/campaigns"), "POST", body).header("Idempotency-Key", term), 201);
        assertThat(campaign("learner").stage()).isEqualTo(Stage.DRAFT);
        neighbours.sayMembers(late, 1, 4);
        untilTrue(() -> campaign("learner").stage() == Stage.OPEN);
    }

    /** Partnerships of so many students each, as active ones of one term. */
    private void activate(LocalDate ends, int... partners) {
        activate(ends, term, partners);
    }

    private void activate(LocalDate ends, String inTerm, int... partners) {
        List<Group> groups = new ArrayList<>();
        for (int count : partners) {
            Group group = neighbours.group(count, "pooled", inTerm);
            neighbours.sayActivated(group, ends, 1);
            neighbours.sayMembers(group, 1, count);
            groups.add(group);
        }
        untilTrue(() -> pools.all().stream()
                .filter(pool -> pool.pool().term().equals(inTerm))
                .anyMatch(pool -> pool.partnerships().size() == groups.size()));
    }

    private Campaign campaign(String role) {
        String id = Ids.derived("campaign", "programme-term/pooled/" + term, "outcomes-" + role, role);
        return campaigns.find(id).map(found -> found.state()).orElse(null);
    }
}
