package org.campuspartners.feedback.release.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Insiders who know their own answers and every rule, reading one published item: do they learn that all others agreed, or
 * that none did?
 */
final class InsiderAttack {

    /** What is published of an item on which {@code agreed} of {@code n} agreed. */
    interface OfCount {
        Object published(int agreed, int n, int insiders);
    }

    private InsiderAttack() {}

    /** The first disclosure that is found for any count and any coalition of at most {@code insiders}. */
    static Optional<String> onCounts(OfCount publisher, int n, int insiders) {
        for (int coalition = 0; coalition <= insiders; coalition++) {
            for (int own = 0; own <= coalition; own++) {
                Map<Object, Set<Integer>> possible = new HashMap<>();
                for (int others = 0; others <= n - coalition; others++) {
                    Object seen = publisher.published(others + own, n, insiders);
                    possible.computeIfAbsent(seen, key -> new TreeSet<>()).add(others);
                }
                for (Map.Entry<Object, Set<Integer>> entry : possible.entrySet()) {
                    if (unanimous(entry.getValue(), n - coalition)) {
                        return Optional.of("n=%d, %s: %d insiders of whom %d agreed know that the others are %s"
                                .formatted(n, entry.getKey(), coalition, own, entry.getValue()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The same for whatever is published of the whole histogram of answers 1..5, with one insider or none. */
    static Optional<String> onHistograms(Function<int[], Object> publisher, int n) {
        for (int insider = 0; insider <= 5; insider++) {
            Map<Object, Set<Integer>> possible = new HashMap<>();
            for (int[] histogram : histograms(n, 5)) {
                if (insider > 0 && histogram[insider - 1] == 0) {
                    continue;
                }
                int own = insider >= 4 ? 1 : 0;
                Object seen = publisher.apply(histogram);
                possible.computeIfAbsent(seen, key -> new TreeSet<>()).add(histogram[3] + histogram[4] - own);
            }
            int others = insider == 0 ? n : n - 1;
            for (Map.Entry<Object, Set<Integer>> entry : possible.entrySet()) {
                if (unanimous(entry.getValue(), others)) {
                    return Optional.of("n=" + n + ", " + entry + " seen by one who answered " + insider);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean unanimous(Set<Integer> possible, int all) {
        return possible.equals(Set.of(0)) || possible.equals(Set.of(all));
    }

    private static List<int[]> histograms(int n, int cells) {
        if (cells == 1) {
            return List.of(new int[] {n});
        }
        List<int[]> result = new ArrayList<>();
        for (int first = 0; first <= n; first++) {
            for (int[] rest : histograms(n - first, cells - 1)) {
                int[] histogram = new int[cells];
                histogram[0] = first;
                System.arraycopy(rest, 0, histogram, 1, cells - 1);
                result.add(histogram);
            }
        }
        return result;
    }
}
