package org.campuspartners.partnership.roster.oneroster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What later records are checked against: those of the bundle that were read so far, or announced, and in a delta those of earlier
 * bundles.
 */
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

    private final Optional<Before> before;
    private final Set<String> whole;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<Table, Fingerprints> seen = new EnumMap<>(Table.class);
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, String> orgTypes = new HashMap<>();
    private final Map<String, SchoolClass> classes = new HashMap<>();
    private final Set<String> withdrawnUsers = new HashSet<>();

    /** @param whole the files, without {@code .csv}, that hold all there is; of others there may be more from before */
    Known(Optional<Before> before, Set<String> whole) {
        this.before = before;
        this.whole = Set.copyOf(whole);
    }

    /** There is one of this id in the file. */
    void announce(Table table, String id) {
        ids.computeIfAbsent(table.stem(), stem -> new HashSet<>()).add(id);
    }

    /** @return false when one of this id was read already */
    boolean add(Table table, String id) {
        if (table.isReferredTo()) {
            announce(table, id);
        }
        return seen.computeIfAbsent(table, file -> new Fingerprints()).add(id);
    }

    boolean has(String stem, String id) {
        return inBundle(stem, id)
                || past(stem).filter(past -> past.has(stem, id)).isPresent();
    }

    void addSession(String id, Session session) {
        sessions.putIfAbsent(id, session);
    }

    Optional<Session> session(String id) {
        return inBundle("academicSessions", id)
                ? Optional.ofNullable(sessions.get(id))
                : past("academicSessions")
                        .flatMap(past -> past.session(id))
                        .map(found -> new Session(found.type(), Optional.of(new Span(found.starts(), found.ends()))));
    }

    /** @param type blank where it was wrong */
    void addOrg(String id, String type) {
        orgTypes.putIfAbsent(id, type);
    }

    /** Whether this may be a school; so may one whose type is not known, which was reported already. */
    boolean mayBeSchool(String id) {
        Optional<String> type = inBundle("orgs", id)
                ? Optional.ofNullable(orgTypes.get(id))
                : past("orgs").flatMap(past -> past.orgType(id));
        return type.filter(known -> !known.isEmpty() && !known.equals("school") && !known.startsWith("ext:"))
                .isEmpty();
    }

    void addClass(String id, String school, List<String> terms, boolean active) {
        classes.putIfAbsent(id, new SchoolClass(school, span(terms), active));
    }

    Optional<SchoolClass> schoolClass(String id) {
        return inBundle("classes", id)
                ? Optional.ofNullable(classes.get(id))
                : past("classes")
                        .flatMap(past -> past.schoolClass(id))
                        .map(found -> new SchoolClass(found.school(), span(found.terms()), true));
    }

    void addWithdrawnUser(String id) {
        withdrawnUsers.add(id);
    }

    boolean activeUser(String id) {
        return has("users", id) && !withdrawnUsers.contains(id);
    }

    /** Whether somebody of an earlier bundle, who is not in this one, signs in under this name. */
    boolean signedInBefore(String username) {
        return past("users")
                .filter(past -> past.anotherSignsIn(username, ids.getOrDefault("users", Set.of())))
                .isPresent();
    }

    private Optional<Span> span(List<String> terms) {
        return terms.stream()
                .map(this::session)
                .flatMap(Optional::stream)
                .flatMap(session -> session.span().stream())
                .reduce(Span::with);
    }

    private boolean inBundle(String stem, String id) {
        return ids.getOrDefault(stem, Set.of()).contains(id);
    }

    private Optional<Before> past(String stem) {
        return before.filter(past -> !whole.contains(stem));
    }
}
