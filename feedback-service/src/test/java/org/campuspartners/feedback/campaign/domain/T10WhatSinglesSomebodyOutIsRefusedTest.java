package org.campuspartners.feedback.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.decider.Refusal.Kind.INVALID;
import static org.campuspartners.chassis.decider.Refusal.Kind.OUT_OF_ORDER;
import static org.campuspartners.feedback.campaign.domain.Given.CLOSES;
import static org.campuspartners.feedback.campaign.domain.Given.DAY;
import static org.campuspartners.feedback.campaign.domain.Given.MEMBERS;
import static org.campuspartners.feedback.campaign.domain.Given.UNIT;
import static org.campuspartners.feedback.campaign.domain.Given.drafting;
import static org.campuspartners.feedback.campaign.domain.Given.locking;
import static org.campuspartners.feedback.campaign.domain.NotOffered.FEWER_THAN_10_INVITED;
import static org.campuspartners.feedback.campaign.domain.NotOffered.FEWER_THAN_3_GROUPS;
import static org.campuspartners.feedback.campaign.domain.NotOffered.ONE_GROUP_OVER_HALF;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.campuspartners.feedback.Samples;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Draft;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Lock;
import org.campuspartners.feedback.release.domain.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would single somebody out is refused, whoever asks for it. */
class T10WhatSinglesSomebodyOutIsRefusedTest {

    @Test
    void a_second_campaign_of_an_occasion_is_refused() {
        for (Given given : List.of(Given.draft(), Given.open(), Given.released())) {
            given.when(drafting(UNIT, Samples.UNIT)).refused(OUT_OF_ORDER, "campaign-exists");
        }
    }

    @Test
    void a_pool_names_no_partnership() {
        Cell named = new Cell(
                Kind.OUTCOME,
                Given.POOL.occasion(),
                "learner-sample",
                1,
                Given.POOL.role(),
                Map.of("programme", "co-teaching", "partnership", "pa"));
        Given.nothing().when(drafting(named, Samples.LEARNERS)).refused(INVALID, "pool-names-a-partnership");
        Given.nothing()
                .when(new Draft(Given.POOL, Samples.LEARNERS, Map.of("partnership/pa", 1L)))
                .refused(INVALID, "pool-names-a-partnership");
        Given.pool()
                .when(new Lock(
                        Invitation.ofClass(Samples.people(12), List.of()),
                        MEMBERS,
                        Threshold.OUTCOME,
                        DAY,
                        CLOSES,
                        DAY))
                .refused(INVALID, "pool-names-a-partnership");
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "5, 2", "6, 2", "5, 0", "3, 0", "0, 0"})
    void k_below_2c_plus_3_or_below_5_is_refused(int k, int insiders) {
        Lock sound = locking(12);
        Given.draft()
                .when(new Lock(sound.invitation(), MEMBERS, new Threshold(k, insiders), DAY, CLOSES, DAY))
                .refused(INVALID, "k-too-small");
    }

    @Test
    void a_pool_of_k_5_is_refused() {
        Given.pool()
                .when(new Lock(
                        Invitation.ofClass(Samples.people(12), List.of()),
                        List.of(),
                        Threshold.FORMATIVE,
                        DAY,
                        CLOSES,
                        DAY))
                .refused(INVALID, "k-too-small");
    }

    @Test
    void locking_again_to_change_k_or_the_roster_is_refused() {
        for (Given given : List.of(Given.locked(), Given.open(), Given.closed(), Given.released())) {
            given.when(locking(40)).refused(OUT_OF_ORDER, "campaign-locked");
        }
    }

    @Test
    void an_instrument_that_asks_others_or_about_something_else_is_refused() {
        Given.nothing().when(drafting(UNIT, Samples.LEARNERS)).refused(INVALID, "wrong-instrument");
        Given.nothing().when(drafting(Given.POOL, Samples.UNIT)).refused(INVALID, "wrong-instrument");
    }

    @Test
    void a_pool_of_fewer_than_10_is_refused() {
        assertThat(Invitation.ofPool(List.of(people(0, 3), people(3, 6), people(6, 9)))
                        .reason())
                .contains(FEWER_THAN_10_INVITED);
        assertThat(Invitation.ofPool(List.of()).reason()).contains(FEWER_THAN_10_INVITED);
    }

    @Test
    void a_pool_of_fewer_than_3_groups_is_refused() {
        assertThat(Invitation.ofPool(List.of(people(0, 6), people(6, 12))).reason())
                .contains(FEWER_THAN_3_GROUPS);
        assertThat(Invitation.ofPool(List.of(people(0, 6), people(6, 12), List.of()))
                        .reason())
                .contains(FEWER_THAN_3_GROUPS);
    }

    @Test
    void a_pool_with_one_group_over_half_is_refused() {
        assertThat(Invitation.ofPool(List.of(people(0, 7), people(7, 10), people(10, 12)))
                        .reason())
                .contains(ONE_GROUP_OVER_HALF);
        assertThat(Invitation.ofPool(List.of(people(0, 6), people(6, 9), people(9, 12)))
                        .reason())
                .isEmpty();
    }

    /** There is no command that could; this is how one would be found. */
    @Test
    void no_command_edits_a_roster_or_k() {
        assertThat(CampaignCommand.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "Draft",
                        "Lock",
                        "Open",
                        "Announce",
                        "Extend",
                        "Cancel",
                        "Close",
                        "Conclude",
                        "Forget",
                        "Answer");
        Terms extended = Given.open()
                .and(new CampaignCommand.Extend(CLOSES.plusDays(1), DAY, DAY))
                .campaign()
                .lockedTerms();
        assertThat(extended.roster())
                .isEqualTo(Given.open().campaign().lockedTerms().roster());
        assertThat(extended.threshold()).isEqualTo(Threshold.FORMATIVE);
    }

    private static List<String> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "p" + i).toList();
    }
}
