package org.campuspartners.feedback.release.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.campuspartners.feedback.Samples;
import org.campuspartners.feedback.instrument.domain.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A release says nothing of which answers were one person's: shuffled between people, item by item, they give the same one. */
class T2ShuffledAnswersGiveTheSameReleaseTest {

    /** What is published of a campaign's forms. */
    private interface Publisher extends Function<List<Map<String, Integer>>, Object> {}

    private static final Publisher RELEASE = forms -> Tally.of(Samples.UNIT, Threshold.FORMATIVE, 40, forms);

    private static final Map<String, Publisher> MUTANTS = Map.of(
            "each form kept together, in an order that says nothing",
            forms -> forms.stream().map(Map::toString).sorted().toList(),
            "a cross-tab of two items",
            forms -> forms.stream()
                    .filter(form -> agrees(form, "one") && agrees(form, "two"))
                    .count(),
            "how many agreed with everything",
            forms -> forms.stream()
                    .filter(form -> Samples.UNIT.items().stream().allMatch(item -> agrees(form, item.id())))
                    .count(),
            "how many left nothing blank",
            forms -> forms.stream()
                    .filter(form -> form.size() == Samples.UNIT.items().size())
                    .count());

    @Property
    void a_release_is_the_same_whoever_gave_which_answer(
            @ForAll("crowds") List<Map<String, Integer>> forms, @ForAll Random random) {
        assertThat(RELEASE.apply(shuffled(forms, random))).isEqualTo(RELEASE.apply(forms));
    }

    @Provide
    Arbitrary<List<Map<String, Integer>>> crowds() {
        return Arbitraries.randoms()
                .flatMap(random -> Arbitraries.integers().between(0, 40).map(n -> crowd(n, random)));
    }

    static Stream<String> mutants() {
        return MUTANTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void shuffling_catches(String mutant) {
        Random random = new Random(11);
        Publisher publisher = MUTANTS.get(mutant);
        assertThat(Stream.generate(() -> crowd(12, random)).limit(200))
                .anyMatch(forms -> !publisher.apply(shuffled(forms, random)).equals(publisher.apply(forms)));
    }

    private static List<Map<String, Integer>> crowd(int n, Random random) {
        return Stream.generate(() -> form(random)).limit(n).toList();
    }

    private static Map<String, Integer> form(Random random) {
        Map<String, Integer> form = new HashMap<>();
        for (Item item : Samples.UNIT.items()) {
            int answer = random.nextInt(6);
            if (answer > 0) {
                form.put(item.id(), answer);
            }
        }
        return form;
    }

    /** Each item's answers, blanks too, dealt anew. */
    private static List<Map<String, Integer>> shuffled(List<Map<String, Integer>> forms, Random random) {
        List<Map<String, Integer>> dealt = Stream.<Map<String, Integer>>generate(HashMap::new)
                .limit(forms.size())
                .toList();
        for (Item item : Samples.UNIT.items()) {
            List<Map<String, Integer>> order = new ArrayList<>(forms);
            Collections.shuffle(order, random);
            for (int person = 0; person < dealt.size(); person++) {
                Integer answer = order.get(person).get(item.id());
                if (answer != null) {
                    dealt.get(person).put(item.id(), answer);
                }
            }
        }
        return dealt;
    }

    private static boolean agrees(Map<String, Integer> form, String item) {
        return form.containsKey(item) && Samples.UNIT.item(item).orElseThrow().agrees(form.get(item));
    }
}
