package org.campuspartners.partnership.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static Term of(int days) {
        LocalDate starts = LocalDate.parse("2026-09-14");
        return new Term("t", "Autumn", starts, starts.plusDays(days));
    }

    @ParameterizedTest
    @CsvSource({"105,15", "104,15", "99,15", "98,14", "1,1", "70,10", "84,12"})
    void a_term_has_its_days_over_seven_weeks_rounded_up(int days, int weeks) {
        assertThat(of(days).weeks()).isEqualTo(weeks);
    }

    @ParameterizedTest
    @CsvSource({"15,11", "12,9", "10,8", "1,2", "2,3", "3,3", "4,4"})
    void the_latter_third_begins_after_two_thirds_of_the_weeks_rounded_up(int weeks, int first) {
        Term term = of(7 * weeks);
        assertThat(term.isBeforeLatterThird(first - 1)).isTrue();
        assertThat(term.isBeforeLatterThird(first)).isFalse();
    }

    @Test
    void the_day_a_term_ends_on_is_the_first_after_it() {
        Term term = of(7);
        assertThat(term.covers(term.starts())).isTrue();
        assertThat(term.covers(term.ends().minusDays(1))).isTrue();
        assertThat(term.covers(term.ends())).isFalse();
        assertThat(term.covers(term.starts().minusDays(1))).isFalse();
    }

    @Test
    void weeks_count_from_one() {
        Term term = of(70);
        assertThat(term.hasWeek(0)).isFalse();
        assertThat(term.hasWeek(1)).isTrue();
        assertThat(term.hasWeek(10)).isTrue();
        assertThat(term.hasWeek(11)).isFalse();
    }
}
