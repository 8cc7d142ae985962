package org.campuspartners.feedback.opening;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.campuspartners.feedback.campaign.domain.Pool;

/**
 * Those whose partnership was active in a programme's term.
 *
 * @param ends the day after the term's last
 * @param partnerships subject to the sequence of its list of members
 */
record TermPool(Pool pool, LocalDate ends, Map<String, Long> partnerships) {

    /** A partnership that was activated, and when its term ends. */
    record Activated(Occasion occasion, LocalDate termEnds) {

        private List<String> key() {
            return List.of(
                    occasion.context().get("programme"), occasion.context().get("term"));
        }
    }

    static List<TermPool> of(List<Activated> activated) {
        return activated.stream().collect(Collectors.groupingBy(Activated::key)).values().stream()
                .map(TermPool::gathered)
                .sorted(Comparator.comparing(TermPool::ends))
                .toList();
    }

    /** The title and the end of the term are those that were said last; all were said of one term. */
    private static TermPool gathered(List<Activated> activated) {
        Activated latest = activated.stream()
                .max(Comparator.comparing(Activated::termEnds))
                .orElseThrow();
        Map<String, String> context = latest.occasion().context();
        Map<String, Long> partnerships = new TreeMap<>();
        activated.forEach(one -> partnerships.putAll(one.occasion().needs()));
        return new TermPool(
                new Pool(context.get("programme"), context.get("term"), context.get("termTitle")),
                latest.termEnds(),
                partnerships);
    }
}
