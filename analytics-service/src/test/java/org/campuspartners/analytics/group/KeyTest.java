package org.campuspartners.analytics.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;

class KeyTest {

    @Property
    void what_a_key_is_about_is_read_off_it_again(
            @ForAll @Size(min = 1, max = 6) List<@NotBlank @CharRange(from = '!', to = '{') String> about) {
        assertThat(Key.about(Key.of("kind", about.stream()))).isEqualTo(about);
    }

    @Example
    void no_part_is_empty_or_could_be_two() {
        for (String part : List.of("", "a|b", "|")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Key.of("kind", List.of("a", part).stream()));
        }
    }
}
