package org.campuspartners.partnership.roster.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.campuspartners.partnership.roster.imports.domain.Change;
import org.campuspartners.partnership.roster.imports.domain.Change.Place;
import org.campuspartners.partnership.setting.Spelling;

/** Counts what becomes of entries; of each the one that comes first in its file. */
final class Tally {

    enum Becomes {
        ADDED,
        CHANGED,
        WITHDRAWN,
        RETURNED,
        UNCHANGED
    }

    private final Map<Becomes, Long> counts = new EnumMap<>(Becomes.class);
    private final Map<Becomes, Place> first = new EnumMap<>(Becomes.class);

    void count(Becomes what, String id, long line) {
        counts.merge(what, 1L, Long::sum);
        first.merge(what, new Place(id, line), (one, other) -> other.line() < one.line() ? other : one);
    }

    Change change() {
        Map<String, Place> places = new TreeMap<>();
        first.forEach((what, place) -> places.put(Spelling.of(what), place));
        return new Change(
                of(Becomes.ADDED),
                of(Becomes.CHANGED),
                of(Becomes.WITHDRAWN),
                of(Becomes.RETURNED),
                of(Becomes.UNCHANGED),
                places);
    }

    private long of(Becomes what) {
        return counts.getOrDefault(what, 0L);
    }
}
