package org.campuspartners.feedback.release.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.campuspartners.feedback.Samples;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void fewer_than_k_say_nothing() {
        assertThat(tally(Threshold.FORMATIVE, 4)).isEmpty();
        assertThat(tally(Threshold.OUTCOME, 9)).isEmpty();
        assertThat(tally(Threshold.FORMATIVE, 0)).isEmpty();
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

    @Test
    void t2_answers_shuffled_between_people_give_the_same_release() {
        Random random = new Random(7);
        List<List<Integer>> columns = List.of(answers(random), answers(random), answers(random));
        List<Release> releases = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            List<Map<String, Integer>> forms = new ArrayList<>();
            for (int person = 0; person < 14; person++) {
                forms.add(Map.of(
                        "one", columns.get(0).get(person),
                        "two", columns.get(1).get(person),
                        "lost", columns.get(2).get(person)));
            }
            releases.add(Tally.of(Samples.UNIT, Threshold.FORMATIVE, 20, forms).orElseThrow());
            columns.forEach(column -> Collections.shuffle(column, random));
        }
        assertThat(releases).containsOnly(releases.getFirst());
    }

    private static List<Integer> answers(Random random) {
        return new ArrayList<>(random.ints(14, 1, 6).boxed().toList());
    }

    private static Optional<Release> tally(Threshold threshold, int n) {
        return Tally.of(Samples.UNIT, threshold, 20, Collections.nCopies(n, Map.of("one", 4)));
    }

    private static Consumer<Release> hasAudience(Audience audience) {
        return release -> assertThat(release.audience()).isEqualTo(audience);
    }
}
