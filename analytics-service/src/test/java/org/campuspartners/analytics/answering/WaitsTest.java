package org.campuspartners.analytics.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.campuspartners.analytics.answering.Waits.Wait;

class WaitsTest {

    private static Waits of(List<Integer> days) {
        return new Waits(
                days.stream()
                        .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(wait -> new Wait(wait.getKey(), wait.getValue().intValue()))
                        .toList());
    }

    @Property
    void the_median_and_the_longest_are_those_of_all_waits_in_a_row(
            @ForAll @NotEmpty List<@IntRange(min = 0, max = 60) Integer> days) {
        List<Integer> sorted = days.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;

        assertThat(of(days).answered()).isEqualTo(days.size());
        assertThat(of(days).median()).hasValue(median);
        assertThat(of(days).longest()).hasValue(sorted.getLast());
    }

    @Example
    void nobody_waited_no_time() {
        assertThat(of(List.of()).median()).isEmpty();
        assertThat(of(List.of()).longest()).isEmpty();
    }
}
