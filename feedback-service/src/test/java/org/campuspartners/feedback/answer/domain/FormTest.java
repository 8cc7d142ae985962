package org.campuspartners.feedback.answer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.campuspartners.feedback.Samples;
import org.junit.jupiter.api.Test;

class FormTest {

    @Property
    void a_form_reads_back_from_bytes_of_one_size(
            @ForAll @IntRange(max = 5) int one,
            @ForAll @IntRange(max = 5) int two,
            @ForAll @IntRange(max = 5) int lost) {
        Form form = form(one, two, lost);
        byte[] padded = form.padded(Samples.UNIT);

        assertThat(padded).hasSize(Form.SIZE);
        assertThat(Form.read(padded, Samples.UNIT)).isEqualTo(form);
    }

    @Test
    void an_unknown_item_and_a_value_off_the_scale_are_named() {
        assertThat(new Form(Map.of("one", 6, "two", 0, "three", 1)).faults(Samples.UNIT))
                .containsExactly("answers.one", "answers.three", "answers.two");
        assertThat(new Form(Map.of("one", 5)).faults(Samples.UNIT)).isEmpty();
    }

    @Test
    void a_form_of_blanks_alone_is_no_answer() {
        assertThat(new Form(Map.of()).faults(Samples.UNIT)).containsExactly("answers");
    }

    @Test
    void bytes_that_are_no_form_are_refused() {
        assertThatThrownBy(() -> Form.read(new byte[3], Samples.UNIT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Form.read(new byte[Form.SIZE], Samples.UNIT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_says_nothing_in_a_log() {
        assertThat(new Form(Map.of("one", 5))).hasToString("Form");
    }

    private static Form form(int one, int two, int lost) {
        Map<String, Integer> answers = new HashMap<>(Map.of("one", one, "two", two, "lost", lost));
        answers.values().removeIf(value -> value == 0);
        return new Form(answers);
    }
}
