package org.campuspartners.analytics.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseRateTest {

    @ParameterizedTest
    @CsvSource({
        "0,10,0",
        "10,10,100",
        "1,3,33",
        "2,3,67",
        "1,200,1",
        "1,201,0",
        "113,200,57",
        "1500000000,2000000000,75"
    })
    void it_is_in_whole_percent_rounded_half_up(int answers, int invited, int percent) {
        assertThat(ResponseRate.of(answers, invited)).isEqualTo(percent);
    }

    @Test
    void there_is_none_of_nobody() {
        assertThat(ResponseRate.of(0, 0)).isNull();
    }
}
