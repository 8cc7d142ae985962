package org.campuspartners.runner.term.expect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values beside which one can lay any other Wilson calculator's. */
class WilsonTest {

    @Test
    void an_exact_count_has_the_interval_of_that_count() {
        // 46.95 % to 78.88 %
        assertThat(Wilson.of(20, 20, 31)).isEqualTo(new Wilson(46, 79));
    }

    @Test
    void a_band_has_the_lower_bound_of_its_lower_end_and_the_upper_bound_of_its_upper_end() {
        // 72.19 % of 20, 100 % of 22
        assertThat(Wilson.of(20, 22, 22)).isEqualTo(new Wilson(72, 100));
        // 0 % of 0, 27.81 % of 2
        assertThat(Wilson.of(0, 2, 22)).isEqualTo(new Wilson(0, 28));
    }
}
