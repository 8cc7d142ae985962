package org.campuspartners.partnership.roster.oneroster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of the records read so far the later ones are checked against. */
final class Known {

    /** @param span its days; nothing where its dates were wrong */
    record Session(String type, Optional<Span> span) {}

    /** @param terms from the first day of its first term to the last of its last, where they are known */
    record SchoolClass(String school, Optional<Span> terms, boolean active) {}

    /** Days from {@code begin} up to, and without, {@code end}. */
    record Span(LocalDate begin, LocalDate end) {

        Span with(Span other) {
            return new Span(
                    begin.isBefore(other.begin) ? begin : other.begin, end.isAfter(other.end) ? end : other.end);
        }

        boolean overlaps(Span other) {
            return begin.isBefore(other.end) && other.begin.isBefore(end);
        }
    }

    private final Map<String, Set<String>> ids = new HashMap<>();

    final Map<String, Session> sessions = new HashMap<>();
    final Set<String> schools = new HashSet<>();
    final Map<String, SchoolClass> classes = new HashMap<>();
    final Set<String> activeUsers = new HashSet<>();

    /** @return false when there was one of this id in the file already */
    boolean add(Table table, String id) {
        return ids.computeIfAbsent(table.stem(), stem -> new HashSet<>()).add(id);
    }

    boolean has(String stem, String id) {
        return ids.getOrDefault(stem, Set.of()).contains(id);
    }
}
