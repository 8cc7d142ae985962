package org.campuspartners.feedback.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.campuspartners.feedback.Samples;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void fewer_than_k_say_nothing() {
        assertThat(tally(Threshold.FORMATIVE, 4)).isEmpty();
        assertThat(tally(Threshold.OUTCOME, 9)).isEmpty();
        assertThat(tally(Threshold.FORMATIVE, 0)).isEmpty();
    }

    /** Whoever can change a campaign's document may change its k; what is counted by it is refused all the same. */
    @Test
    void a_k_that_survives_no_insider_is_not_counted_by() {
        for (Threshold lowered : List.of(new Threshold(1, 0), new Threshold(3, 0), new Threshold(4, 1))) {
            assertThatThrownBy(() -> tally(lowered, 12)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void from_5_to_9_those_involved_see_it_and_from_10_everyone() {
        assertThat(tally(Threshold.FORMATIVE, 5)).hasValueSatisfying(hasAudience(Audience.INVOLVED));
        assertThat(tally(Threshold.FORMATIVE, 9)).hasValueSatisfying(hasAudience(Audience.INVOLVED));
        assertThat(tally(Threshold.FORMATIVE, 10)).hasValueSatisfying(hasAudience(Audience.EVERYONE));
        assertThat(tally(Threshold.OUTCOME, 10)).hasValueSatisfying(hasAudience(Audience.EVERYONE));
    }

    @Test
    void agreeing_is_4_or_5_and_on_a_reversed_item_1_or_2() {
        List<Map<String, Integer>> forms = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            forms.add(Map.of("one", 1 + i % 5, "lost", 1 + i % 5));
        }
        assertThat(Tally.of(Samples.UNIT, Threshold.FORMATIVE, 15, forms)
                        .orElseThrow()
                        .items())
                .containsExactly(new ItemCount("one", 6, 6), new ItemCount("two", 0, 2), new ItemCount("lost", 6, 6));
    }

    /** The mutants: other rules of what agrees. */
    @Test
    void the_numbers_catch_another_rule() {
        List<Map<String, Integer>> forms = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            forms.add(Map.of("one", 1 + i % 5, "lost", 1 + i % 5));
        }
        Map<String, ToIntFunction<Map<String, Integer>>> mutants = Map.of(
                "a blank agrees", form -> form.getOrDefault("two", 5) >= 4 ? 1 : 0,
                "3 of 5 agrees", form -> form.get("one") >= 3 ? 1 : 0,
                "5 alone agrees", form -> form.get("one") == 5 ? 1 : 0,
                "not agreeing is what is not reversed", form -> form.get("lost") >= 3 ? 1 : 0);
        List<ItemCount> right = Tally.of(Samples.UNIT, Threshold.FORMATIVE, 15, forms)
                .orElseThrow()
                .items();
        mutants.forEach((name, agrees) -> {
            int agreed = forms.stream().mapToInt(agrees).sum();
            Band band = Band.of(agreed, 15, 1);
            assertThat(right).as(name).noneMatch(count -> count.lo() == band.lo() && count.hi() == band.hi());
        });
    }

    private static Optional<Release> tally(Threshold threshold, int n) {
        return Tally.of(Samples.UNIT, threshold, 20, Collections.nCopies(n, Map.of("one", 4)));
    }

    private static Consumer<Release> hasAudience(Audience audience) {
        return release -> assertThat(release.audience()).isEqualTo(audience);
    }
}
