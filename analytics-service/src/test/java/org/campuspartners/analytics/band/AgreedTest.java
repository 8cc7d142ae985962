package org.campuspartners.analytics.band;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedTest {

    @ParameterizedTest
    @CsvSource({
        "14, 14, 30, 14 of 30",
        "28, 30, 30, at least 28 of 30",
        "0, 2, 30, at most 2 of 30",
        "33, 35, 60, between 33 and 35 of 60",
        "8, 12, 20, between 8 and 12 of 20"
    })
    void it_says_in_words_what_its_ends_say(int lo, int hi, int n, String text) {
        assertThat(Agreed.of(lo, hi, n).text()).isEqualTo(text);
    }
}
