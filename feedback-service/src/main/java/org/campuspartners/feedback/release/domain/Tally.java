package org.campuspartners.feedback.release.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;

/** Counts forms into a release. The order and the authors of the forms leave no trace in it. */
public final class Tally {

    private Tally() {}

    /**
     * @param forms what was answered: item to value, a blank left out; a blank counts as not agreeing
     * @param threshold refused where it is lower than any campaign's, as somebody may have made it in the database
     * @return empty where fewer than k answered: then nothing is said, not even how many
     */
    public static Optional<Release> of(
            Instrument instrument, Threshold threshold, int invited, Collection<Map<String, Integer>> forms) {
        if (!threshold.survivesInsiders()) {
            throw new IllegalArgumentException("nothing is counted by a k that no insider leaves intact");
        }
        int n = forms.size();
        if (n < threshold.k()) {
            return Optional.empty();
        }
        List<ItemCount> items = instrument.items().stream()
                .map(item -> count(item, forms, threshold))
                .toList();
        Audience audience = n >= Threshold.FOR_EVERYONE ? Audience.EVERYONE : Audience.INVOLVED;
        return Optional.of(new Release(audience, n, invited, items));
    }

    private static ItemCount count(Item item, Collection<Map<String, Integer>> forms, Threshold threshold) {
        int agreed = (int) forms.stream()
                .map(form -> form.get(item.id()))
                .filter(answer -> answer != null && item.agrees(answer))
                .count();
        Band band = Band.of(agreed, forms.size(), threshold.insiders());
        return new ItemCount(item.id(), band.lo(), band.hi());
    }
}
