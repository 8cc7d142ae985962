package org.campuspartners.runner.term.expect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.runner.term.figure.Figure;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.figure.Insight;
import org.campuspartners.runner.term.figure.Said;
import org.campuspartners.runner.term.figure.Said.Agreed;
import org.campuspartners.runner.term.figure.Said.Answering;
import org.campuspartners.runner.term.figure.Said.Belonging;
import org.campuspartners.runner.term.figure.Said.Participation;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.junit.jupiter.api.Test;

/** The fold, against numbers that were counted by hand in the sample's data file. */
class ExpectedTest {

    private static final Group ECOLOGY = new Group("course-design", "BIO210", "Autumn 2030");
    private static final Group LEARNING = new Group("readings", "EDU305", "Autumn 2030 (12 weeks)");
    private static final Group ETHICS = new Group("readings", "PHI110", "Autumn 2030 (10 weeks)");
    private static final Group POOL = new Group("course-design", "", "Autumn 2030");
    private static final Group REFUSED = new Group("readings", "", "Autumn 2030 (12 weeks)");
    private static final String UNIT = "unit-feedback v1, learner";
    private static final String DISCUSSION = "discussion-feedback v1, learner";

    private final TermPlan plan = TermPlan.sample();
    private final ClassLists lists = ClassLists.sample();
    private final Map<Figure, Said> expected = Expected.of(plan, lists);

    @Test
    void a_stage_counts_all_that_reached_it() {
        // p16 only agrees; p01 and p06 close.
        assertThat(says(Insight.PARTNERSHIPS, ECOLOGY, "")).hasToString("12 / 12 / 12 / 2");
        assertThat(says(Insight.PARTNERSHIPS, ETHICS, "")).hasToString("2 / 2 / 1 / 0");
        // u08 is offered, u07 co-planned, u09 approved, u02 co-taught, u01, u03 and u04 debriefed.
        assertThat(says(Insight.UNITS, ECOLOGY, "")).hasToString("7 / 6 / 5 / 4 / 3");
        // r04 is proposed, r03 selected, r01 and r02 led.
        assertThat(says(Insight.READINGS, ECOLOGY, "")).hasToString("4 / 3 / 2");
    }

    @Test
    void each_campaign_counts_once_by_how_it_ended() {
        // u01, u02 and u03 have ten answers or more: 31, 12 and 10 of 43, 45 and 12. u04 has six.
        assertThat(says(Insight.PARTICIPATION, ECOLOGY, UNIT))
                .isEqualTo(new Participation(
                        Map.of("released", 3, "releasedToInvolved", 1), List.of(), 53, 100, Optional.of(53)));
        // u05: four of seven.
        assertThat(says(Insight.PARTICIPATION, LEARNING, UNIT))
                .isEqualTo(new Participation(Map.of("suppressed", 1), List.of(), 0, 0, Optional.empty()));
        // u06: four in the class.
        assertThat(says(Insight.PARTICIPATION, ETHICS, UNIT))
                .isEqualTo(new Participation(
                        Map.of("notOffered", 1), List.of("fewer-than-5-invited"), 0, 0, Optional.empty()));
        // r01: 20 of 43, 46.5 %; r02: five.
        assertThat(says(Insight.PARTICIPATION, ECOLOGY, DISCUSSION))
                .isEqualTo(new Participation(
                        Map.of("released", 1, "releasedToInvolved", 1), List.of(), 20, 43, Optional.of(47)));
    }

    @Test
    void what_may_be_said_of_one_campaign_is_a_band_at_the_ends_and_exact_between() {
        List<Asked> campaigns = new Campaigns(plan, lists).all();
        Asked foodWebs = campaigns.stream()
                .filter(asked -> asked.answers().size() == 31)
                .findFirst()
                .orElseThrow();

        assertThat(foodWebs.invited()).isEqualTo(43);
        // 20 and 2 and 8 answered 4 or 5, the last one 2.
        assertThat(foodWebs.agreed("unit-aims")).isEqualTo(new Band(29, 31, 31));
        // 20 answered 4; the last one left it blank.
        assertThat(foodWebs.agreed("unit-part")).isEqualTo(new Band(20, 20, 31));
        // Reversed: 20 answered 1, and two 2.
        assertThat(foodWebs.agreed("unit-lost")).isEqualTo(new Band(22, 22, 31));
    }

    @Test
    void bands_of_whole_campaigns_are_added_up() {
        // u01 at least 29 of 31, u02 at least 10 of 12, u03 6 of 10.
        assertThat(says(Insight.ITEMS, ECOLOGY, UNIT, "unit-aims")).isEqualTo(new Agreed(45, 49, 53, 3, 72, 98));
        // 22 of 31, 7 of 12, 6 of 10.
        assertThat(says(Insight.ITEMS, ECOLOGY, UNIT, "unit-students")).isEqualTo(new Agreed(35, 35, 53, 3, 52, 78));
        assertThat(expected.keySet())
                .noneMatch(figure ->
                        figure.insight() == Insight.ITEMS && figure.group().equals(LEARNING));
    }

    @Test
    void belonging_is_said_of_pools_that_are_large_enough_and_of_others_why_not() {
        // 15, 4 and 2 learners answered 4 or 5, one 2; 24 were asked.
        assertThat(says(Insight.BELONGING, POOL, "outcomes-learner v1, learner"))
                .isEqualTo(Belonging.of(new Agreed(20, 22, 22, 1, 72, 100), 24, 92))
                .hasToString("at least 20 of 22, 72-100 %; 22 of 24, 92 %");
        assertThat(says(Insight.BELONGING, REFUSED, "outcomes-learner v1, learner"))
                .hasToString("nothing: fewer-than-10-invited");
        assertThat(expected.get(Figure.anchor())).hasToString("93 % (Curran & Millard 2016)");
    }

    @Test
    void answers_come_so_many_days_after_the_first_moment_past_the_closing_date() {
        // u01 is released on 20 November and answered on the 22nd, u03 on 4 and 9 December, u04 on 11 and 13 December.
        assertThat(says(Insight.ANSWERING, ECOLOGY, UNIT))
                .isEqualTo(new Answering(4, 3, Optional.of(2.0), Optional.of(5)));
        // Midnight of 26 September in London is still the 25th in UTC; r01 is answered on the 30th.
        assertThat(says(Insight.ANSWERING, ECOLOGY, DISCUSSION))
                .isEqualTo(new Answering(2, 1, Optional.of(5.0), Optional.of(5)));
        // 31 December, 8 January.
        assertThat(says(Insight.ANSWERING, POOL, "outcomes-learner v1, learner"))
                .isEqualTo(new Answering(1, 1, Optional.of(8.0), Optional.of(8)));
        assertThat(says(Insight.ANSWERING, POOL, "outcomes-educator v1, educator"))
                .isEqualTo(new Answering(1, 0, Optional.empty(), Optional.empty()));
    }

    private Said says(Insight insight, Group group, String instrument) {
        return says(insight, group, instrument, "");
    }

    private Said says(Insight insight, Group group, String instrument, String item) {
        return expected.get(new Figure(insight, group, instrument, item));
    }
}
