package org.campuspartners.partnership.roster.imports.domain;

import java.util.Map;

/**
 * What class lists would make of the entries of one kind, or made of them.
 *
 * @param added never listed before; of members, who is new to a class
 * @param changed listed, with something else said of them
 * @param withdrawn listed until now and no more
 * @param returned listed once, not until now, and again
 * @param first the first of each, by the names above
 */
public record Change(
        long added, long changed, long withdrawn, long returned, long unchanged, Map<String, Place> first) {

    public static final Change NONE = new Change(0, 0, 0, 0, 0, Map.of());

    /**
     * Where to find an entry.
     *
     * @param id under which it is known here; of a member, its class's
     * @param line of its file; 0 where the lists have none
     */
    public record Place(String id, long line) {}

    public Change {
        first = Map.copyOf(first);
    }

    /** How many were listed until now. */
    public long listed() {
        return changed + withdrawn + unchanged;
    }
}
