package org.campuspartners.runner.term.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.campuspartners.runner.term.compare.Comparison.Mark;
import org.campuspartners.runner.term.expect.Expected;
import org.campuspartners.runner.term.figure.Figure;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.figure.Insight;
import org.campuspartners.runner.term.figure.Said;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The insights of the sample term, as analytics-service answers them, beside what the data file implies. */
class ComparisonTest {

    private static final Group ECOLOGY = new Group("course-design", "BIO210", "Autumn 2030");
    private static final Figure UNITS = Figure.of(Insight.UNITS, ECOLOGY);
    private static final Said OTHER = new Said.Reached(8, Map.of("offered", 8));

    private final Map<Figure, Said> must = Expected.of(TermPlan.sample(), ClassLists.sample());
    private final Map<Figure, Said> said = new LinkedHashMap<>();

    @BeforeEach
    void given_what_the_insights_say_once_the_term_was_played() {
        for (Insight insight : Insight.values()) {
            said.putAll(Reading.of(insight, sample(insight)));
        }
    }

    static JsonNode sample(Insight insight) {
        return JsonMapper.builder()
                .build()
                .readTree(ComparisonTest.class.getResourceAsStream("/insights/" + insight.word() + ".json"));
    }

    @Test
    void insights_as_implied_differ_in_nothing() {
        Comparison comparison = compare();

        assertThat(comparison.lines()).allMatch(line -> line.mark() == Mark.SAME);
        assertThat(comparison.isAsImplied()).isTrue();
        assertThat(new Table(comparison).summary()).startsWith("The insights say what they must");
    }

    @Test
    void each_figure_that_is_altered_is_found() {
        for (Figure figure : must.keySet()) {
            Said right = said.put(figure, OTHER);
            assertThat(compare().count(Mark.DIFFERS)).as("%s", figure).isEqualTo(1);
            said.put(figure, right);
        }
    }

    @Test
    void a_figure_that_is_missing_differs() {
        said.remove(UNITS);

        assertThat(compare().count(Mark.DIFFERS)).isEqualTo(1);
        assertThat(compare().isAsImplied()).isFalse();
    }

    @Test
    void a_figure_that_the_sample_does_not_imply_differs() {
        said.put(new Figure(Insight.UNITS, ECOLOGY, "", "of another kind"), OTHER);

        assertThat(compare().isAsImplied()).isFalse();
    }

    @Test
    void a_difference_is_marked_in_the_table() {
        said.put(UNITS, OTHER);

        Table table = new Table(compare());

        assertThat(table.lines())
                .filteredOn(line -> line.startsWith("!="))
                .singleElement()
                .satisfies(
                        line -> assertThat(line).matches("!= course-design BIO210, Autumn 2030 +8 +7 / 6 / 5 / 4 / 3"));
        assertThat(table.summary()).contains("NOT").contains("1 of ");
    }

    @Test
    void groups_that_the_sample_is_not_in_are_counted_and_left_out() {
        said.put(Figure.of(Insight.UNITS, new Group("course-design", "CHE101", "Autumn 2030")), OTHER);

        assertThat(compare().isAsImplied()).isTrue();
        assertThat(compare().others()).isEqualTo(1);
    }

    @Test
    void a_group_in_which_others_work_too_may_hold_more_but_must_be_there() {
        said.put(UNITS, OTHER);

        assertThat(compare(ECOLOGY).count(Mark.HOLDS_MORE)).isEqualTo(1);
        assertThat(compare(ECOLOGY).isAsImplied()).isTrue();
        assertThat(compare(new Group("readings", "BIO210", "Autumn 2030")).isAsImplied())
                .isFalse();

        said.remove(UNITS);
        assertThat(compare(ECOLOGY).isAsImplied()).isFalse();
    }

    @Test
    void a_pool_takes_in_what_others_do_in_any_course_of_its_term() {
        Figure pool = must.keySet().stream()
                .filter(figure -> figure.insight() == Insight.PARTICIPATION
                        && figure.group().courseCode().isEmpty())
                .findFirst()
                .orElseThrow();
        said.put(pool, OTHER);

        assertThat(compare().isAsImplied()).isFalse();
        assertThat(compare(new Group("course-design", "CHE101", "Autumn 2030")).isAsImplied())
                .isTrue();
    }

    private Comparison compare(Group... shared) {
        return Comparison.of(said, must, Set.of(shared));
    }
}
