package org.campuspartners.analytics.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rule 8 of privacy: the interval is a function of lo, hi and n, outward to whole percent. */
class IntervalTest {

    private static final double Z = 1.959963984540054;

    record Range(int lo, int hi, int n) {}

    @Provide
    Arbitrary<Range> ranges() {
        return Arbitraries.integers().between(5, 5_000).flatMap(n -> Arbitraries.integers()
                .between(0, n)
                .flatMap(lo -> Arbitraries.integers().between(lo, n).map(hi -> new Range(lo, hi, n))));
    }

    @Property
    void it_lies_around_its_range_and_within_0_and_100(@ForAll("ranges") Range range) {
        Interval interval = Interval.of(range.lo, range.hi, range.n);
        assertThat(interval.low()).isBetween(0, Math.toIntExact(100L * range.lo / range.n));
        assertThat(interval.high()).isBetween(Math.ceilDiv(100 * range.hi, range.n), 100);
    }

    /** Wilson's bounds are the p at which the score test of the count just fails: (x - np)² = z² n p (1 - p). */
    @Property
    void whole_percents_inside_its_ends_are_not_rejected_and_those_outside_are(@ForAll("ranges") Range range) {
        Interval interval = Interval.of(range.lo, range.hi, range.n);
        assertThat(rejects(range.lo, range.n, interval.low() + 1) && below(range.lo, range.n, interval.low() + 1))
                .isFalse();
        assertThat(rejects(range.hi, range.n, interval.high() - 1) && !below(range.hi, range.n, interval.high() - 1))
                .isFalse();
        if (interval.low() > 0) {
            assertThat(rejects(range.lo, range.n, interval.low() - 1)).isTrue();
        }
        if (interval.high() < 100) {
            assertThat(rejects(range.hi, range.n, interval.high() + 1)).isTrue();
        }
    }

    @Property
    void a_wider_range_never_has_a_narrower_interval(@ForAll("ranges") Range range) {
        Interval outer = Interval.of(range.lo, range.hi, range.n);
        for (int exact : new int[] {range.lo, range.hi, (range.lo + range.hi) / 2}) {
            Interval inner = Interval.of(exact, exact, range.n);
            assertThat(inner.low()).isGreaterThanOrEqualTo(outer.low());
            assertThat(inner.high()).isLessThanOrEqualTo(outer.high());
        }
    }

    @Example
    void it_is_what_wilson_says() {
        // Wilson 1927: 28 of 30 from below is 78.68 %, 14 of 30 is 30.23 % to 63.86 %, 2 of 30 from above is 21.32 %.
        assertThat(Interval.of(28, 30, 30)).isEqualTo(new Interval(78, 100));
        assertThat(Interval.of(14, 14, 30)).isEqualTo(new Interval(30, 64));
        assertThat(Interval.of(0, 2, 30)).isEqualTo(new Interval(0, 22));
    }

    @Example
    void counts_that_a_band_covers_share_one_interval_where_exact_ones_would_tell_them_apart() {
        Set<Interval> exact = new HashSet<>();
        for (int agreed = 28; agreed <= 30; agreed++) {
            exact.add(Interval.of(agreed, agreed, 30));
        }
        assertThat(exact).hasSize(3).doesNotContain(Interval.of(28, 30, 30));
    }

    private static boolean rejects(int x, int n, int percent) {
        double p = percent / 100.0;
        return (x - n * p) * (x - n * p) > Z * Z * n * p * (1 - p) + 1e-6;
    }

    private static boolean below(int x, int n, int percent) {
        return 100L * x > (long) n * percent;
    }
}
