package org.campuspartners.feedback.release.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.campuspartners.feedback.Samples;
import org.junit.jupiter.api.Test;

class T6OneBaseAndTheIntervalOfTheBandTest {

    @Test
    void the_interval_is_a_function_of_lo_hi_and_n_alone() {
        for (int n = 5; n <= 40; n++) {
            Map<Band, Interval> intervals = new HashMap<>();
            for (int agreed = 0; agreed <= n; agreed++) {
                Band band = Band.of(agreed, n, 1);
                assertThat(intervals.computeIfAbsent(band, Band::interval)).isEqualTo(band.interval());
            }
            assertThat(Band.of(0, n, 1).interval()).isEqualTo(Band.of(2, n, 1).interval());
            assertThat(Band.of(n, n, 1).interval())
                    .isEqualTo(Band.of(n - 2, n, 1).interval());
        }
    }

    @Test
    void it_catches_the_exact_interval_which_gives_the_count_away() {
        for (int n = 5; n <= 30; n++) {
            Set<Interval> exact = new HashSet<>();
            for (int agreed = 0; agreed <= n; agreed++) {
                exact.add(new Band(agreed, agreed, n).interval());
            }
            assertThat(exact).hasSize(n + 1);
        }
    }

    @Test
    void the_interval_runs_outward_to_whole_percent() {
        // Wilson 1927: 28 of 30 from below is 78.68 %, 14 of 30 is 30.23 % to 63.86 %, 2 of 30 from above is 21.32 %.
        assertThat(Band.of(30, 30, 1).interval()).isEqualTo(new Interval(78, 100));
        assertThat(Band.of(0, 30, 1).interval()).isEqualTo(new Interval(0, 22));
        assertThat(Band.of(14, 30, 1).interval()).isEqualTo(new Interval(30, 64));
    }

    @Test
    void an_interval_stays_within_0_and_100_and_around_its_band() {
        for (int n = 5; n <= 200; n++) {
            for (int agreed = 0; agreed <= n; agreed++) {
                Band band = Band.of(agreed, n, 1);
                Interval interval = band.interval();
                assertThat(interval.low()).isBetween(0, 100 * band.lo() / n);
                assertThat(interval.high()).isBetween(Math.ceilDiv(100 * band.hi(), n), 100);
            }
        }
    }

    /** Whatever is left blank by whomever: each item is of all who answered, so that no difference is somebody who skipped. */
    @Property
    void a_blank_changes_no_base(@ForAll("crowds") List<Map<String, Integer>> forms) {
        Release release = Tally.of(Samples.UNIT, Threshold.FORMATIVE, 40, forms).orElseThrow();
        assertThat(bases(release.items().stream().map(release::band).toList())).containsExactly(forms.size());
    }

    @Property(tries = 1)
    void it_catches_a_base_of_its_own_for_each_item() {
        assertThat(crowds().sampleStream().limit(200))
                .anyMatch(forms -> !bases(ownBases(forms)).equals(Set.of(forms.size())));
    }

    private static Set<Integer> bases(List<Band> bands) {
        return bands.stream().map(Band::of).collect(Collectors.toSet());
    }

    /** The mutant: who left an item blank is not counted for it. */
    private static List<Band> ownBases(List<Map<String, Integer>> forms) {
        return Samples.UNIT.items().stream()
                .map(item -> forms.stream()
                        .filter(form -> form.containsKey(item.id()))
                        .toList())
                .map(answered -> new Band(0, answered.size(), answered.size()))
                .toList();
    }

    @Provide
    Arbitrary<List<Map<String, Integer>>> crowds() {
        return Arbitraries.maps(
                        Arbitraries.of("one", "two", "lost"),
                        Arbitraries.integers().between(1, 5))
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Test
    void every_item_has_the_same_base_whatever_was_left_blank() {
        List<Map<String, Integer>> forms = new ArrayList<>();
        for (int person = 0; person < 12; person++) {
            forms.add(person < 6 ? Map.of("one", 5) : Map.of("one", 5, "two", 4, "lost", 1));
        }
        Release release = Tally.of(Samples.UNIT, Threshold.FORMATIVE, 20, forms).orElseThrow();

        assertThat(release.n()).isEqualTo(12);
        assertThat(release.items())
                .containsExactly(new ItemCount("one", 10, 12), new ItemCount("two", 6, 6), new ItemCount("lost", 6, 6));
        assertThat(release.items())
                .allSatisfy(count -> assertThat(release.band(count).of()).isEqualTo(12));
    }
}
