package org.campuspartners.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void text_that_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
        assertThat(Cell.of(text)).isEqualTo("'" + text);
        assertThat(Cell.of(List.of(text, "more"))).isEqualTo("'" + text + " more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BIO-210", "a=1", " = 1", "'=1", "93 %"})
    void other_text_stands_as_it_is(String text) {
        assertThat(Cell.of(text)).isEqualTo(text);
    }

    @Test
    void what_is_no_text_is_no_formula() {
        assertThat(Cell.of(-1)).isEqualTo("-1");
        assertThat(Cell.of(new BigDecimal("3.5"))).isEqualTo("3.5");
        assertThat(Cell.of(false)).isEqualTo("false");
        assertThat(Cell.of(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(Cell.of(null)).isNull();
        assertThat(Cell.of(List.of())).isEmpty();
    }
}
