package org.campuspartners.feedback.release.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.campuspartners.feedback.release.domain.InsiderAttack.OfCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class T1BandsKeepTheOthersHiddenTest {

    private static final Map<String, OfCount> MUTANTS = Map.of(
            "exact", (agreed, n, c) -> agreed,
            "ends of 1", (agreed, n, c) -> agreed <= 1 ? "at most 1" : agreed >= n - 1 ? "at least n-1" : agreed,
            "three bands", (agreed, n, c) -> agreed <= n / 3 ? "few" : agreed >= n - n / 3 ? "most" : "some",
            "a blank at the ends", (agreed, n, c) -> agreed == 0 || agreed == n ? "" : agreed);

    @Test
    void no_coalition_within_c_learns_that_all_or_none_of_the_others_agreed() {
        for (int n = 5; n <= 40; n++) {
            for (int insiders = 1; insiders <= (n - 3) / 2; insiders++) {
                assertThat(InsiderAttack.onCounts(T1BandsKeepTheOthersHiddenTest::shown, n, insiders))
                        .isEmpty();
            }
        }
    }

    @Test
    void every_band_is_true() {
        assertThat(lies(Band::of)).isEmpty();
    }

    @Test
    void it_catches_bands_that_hide_by_lying() {
        Map<String, Bands> mutants = Map.of(
                "all agreed, said as one less",
                (agreed, n, c) -> agreed == n ? new Band(n - 1, n - 1, n) : Band.of(agreed, n, c),
                "rounded to fives",
                (agreed, n, c) -> new Band(agreed / 5 * 5, agreed / 5 * 5, n),
                "an end too narrow",
                (agreed, n, c) -> agreed <= c + 1 ? new Band(1, c + 1, n) : Band.of(agreed, n, c));
        mutants.forEach((name, mutant) -> assertThat(lies(mutant)).as(name).isNotEmpty());
    }

    private interface Bands {
        Band of(int agreed, int n, int insiders);
    }

    private static List<String> lies(Bands bands) {
        List<String> lies = new ArrayList<>();
        for (int n = 5; n <= 40; n++) {
            for (int insiders = 1; insiders <= (n - 3) / 2; insiders++) {
                for (int agreed = 0; agreed <= n; agreed++) {
                    Band band = bands.of(agreed, n, insiders);
                    Interval interval = band.interval();
                    if (agreed < band.lo()
                            || agreed > band.hi()
                            || 100 * agreed < interval.low() * n
                            || 100 * agreed > interval.high() * n) {
                        lies.add(agreed + " of " + n + ": " + band);
                    }
                }
            }
        }
        return lies;
    }

    /** All that is shown of an item. */
    private static Object shown(int agreed, int n, int insiders) {
        Band band = Band.of(agreed, n, insiders);
        return List.of(band, band.statement(), band.interval());
    }

    @Test
    void between_the_ends_the_count_is_exact() {
        assertThat(Band.of(14, 30, 1)).isEqualTo(new Band(14, 14, 30));
        assertThat(Band.of(3, 30, 1)).isEqualTo(new Band(3, 3, 30));
        assertThat(Band.of(27, 30, 1)).isEqualTo(new Band(27, 27, 30));
        assertThat(Band.of(2, 30, 1)).isEqualTo(new Band(0, 2, 30));
        assertThat(Band.of(28, 30, 1)).isEqualTo(new Band(28, 30, 30));
    }

    @Test
    void a_band_is_said_in_words() {
        assertThat(List.of(Band.of(30, 30, 1), Band.of(0, 30, 1), Band.of(14, 30, 1)))
                .extracting(Band::statement)
                .containsExactly("at least 28 of 30", "at most 2 of 30", "14 of 30");
    }

    static Stream<String> mutants() {
        return MUTANTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void the_attack_catches(String mutant) {
        assertThat(IntStream.rangeClosed(5, 40).mapToObj(n -> InsiderAttack.onCounts(MUTANTS.get(mutant), n, 1)))
                .anyMatch(Optional::isPresent);
    }

    @Test
    void the_attack_catches_a_mean_beside_the_band() {
        for (int n = 5; n <= 9; n++) {
            assertThat(InsiderAttack.onHistograms(T1BandsKeepTheOthersHiddenTest::band, n))
                    .isEmpty();
            assertThat(InsiderAttack.onHistograms(h -> band(h) + " mean " + mean(h), n))
                    .isNotEmpty();
        }
    }

    @Test
    void below_2c_plus_3_there_is_no_band_and_no_banding_at_all_would_do() {
        assertThatThrownBy(() -> Band.of(2, 4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Band.of(2, 6, 2)).isInstanceOf(IllegalArgumentException.class);
        // Two contiguous bands are the coarsest that says anything; each cut of 0..4 fails.
        for (int cut = 1; cut <= 4; cut++) {
            int from = cut;
            assertThat(InsiderAttack.onCounts((agreed, n, c) -> agreed >= from, 4, 1))
                    .isPresent();
        }
    }

    private static Object band(int[] histogram) {
        return Band.of(histogram[3] + histogram[4], IntStream.of(histogram).sum(), 1);
    }

    private static String mean(int[] histogram) {
        int sum = IntStream.rangeClosed(1, 5)
                .map(value -> value * histogram[value - 1])
                .sum();
        return "%.1f".formatted((double) sum / IntStream.of(histogram).sum());
    }
}
