package org.campuspartners.runner.term.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.campuspartners.runner.term.expect.Expected;
import org.campuspartners.runner.term.plan.TermPlan.Asks;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import org.junit.jupiter.api.Test;

/** The sample is as large as it must be, and what it names is there. */
class TermPlanTest {

    private final TermPlan plan = TermPlan.sample();
    private final ClassLists lists = ClassLists.sample();

    @Test
    void one_programme_has_twelve_partnerships_and_the_second_four() {
        List<Partnership> first = ofProgramme("course-design");

        assertThat(first).hasSize(12);
        assertThat(ofProgramme("readings")).hasSize(4);
        assertThat(first.stream().flatMap(p -> p.students().stream()).distinct())
                .hasSizeGreaterThanOrEqualTo(24);
        assertThat(first.stream().map(Partnership::educator).distinct()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void its_classes_are_of_every_size_that_matters() {
        assertThat(lists.classes().values())
                .extracting(list -> list.students().size())
                .containsExactlyInAnyOrder(45, 12, 9, 7, 4);
    }

    @Test
    void many_terms_side_by_side_are_the_same_in_programmes_of_their_own() {
        TermPlan thrice = plan.times(3);

        assertThat(thrice.partnerships()).hasSize(3 * plan.partnerships().size());
        assertThat(thrice.units().stream().map(TermPlan.Unit::id)).doesNotHaveDuplicates();
        assertThat(Expected.of(thrice, lists))
                .hasSize(3 * (Expected.of(plan, lists).size() - 1) + 1);
        assertThat(plan.times(1)).isEqualTo(plan);
    }

    @Test
    void nobody_answers_who_is_not_asked() {
        plan.units().forEach(unit -> assertThat(Pattern.each(unit.answers()).size() + unit.withdrawn())
                .as(unit.id())
                .isLessThanOrEqualTo(lists.classes()
                        .get(plan.partnership(unit.partnership()).classId())
                        .students()
                        .size()));
    }

    @Test
    void every_answer_has_a_digit_for_each_item() {
        assertDigits(Asks.UNIT, plan.units().stream().flatMap(unit -> unit.answers().stream()));
        assertDigits(Asks.READING_WEEK, plan.readingWeeks().stream().flatMap(week -> week.answers().stream()));
        assertDigits(Asks.PROGRAMME_TERM, plan.outcomes().stream().flatMap(outcome -> outcome.answers().stream()));
    }

    private void assertDigits(Asks asks, Stream<Pattern> answers) {
        int items = plan.asking(asks).getFirst().items().size();
        assertThat(answers).isNotEmpty().allSatisfy(pattern -> assertThat(pattern.digits())
                .hasSize(items));
    }

    private List<Partnership> ofProgramme(String programme) {
        return plan.partnerships().stream()
                .filter(p -> p.programme().equals(programme))
                .toList();
    }
}
