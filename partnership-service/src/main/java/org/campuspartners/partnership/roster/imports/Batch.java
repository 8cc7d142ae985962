package org.campuspartners.partnership.roster.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.partnership.roster.ErasedPeople;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.ClassEntry.Course;
import org.campuspartners.partnership.roster.domain.ClassEntry.Period;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.domain.TermEntry;
import org.campuspartners.partnership.roster.imports.Staging.Kind;

/**
 * The entries that a batch asks for, in slices. What hangs on something that is gone, is gone with it; nobody who was erased belongs
 * to a class.
 */
final class Batch {

    private static final int SLICE = 100;

    private final String name;
    private final Staging staging;
    private final Secrets secrets;
    private final ErasedPeople erased;
    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, Period> terms = new HashMap<>();

    Batch(String name, Staging staging, Secrets secrets, ErasedPeople erased) {
        this.name = name;
        this.staging = staging;
        this.secrets = secrets;
        this.erased = erased;
        staging.of(name, Kind.COURSE).forEach(row -> courses.put(row.getString("id"), Rows.course(row)));
        staging.of(name, Kind.TERM).forEach(row -> terms.put(row.getString("id"), Rows.period(row)));
    }

    Stream<List<Wanted<TermEntry>>> terms() {
        return slices(Kind.TERM).map(rows -> wanted(rows, Rows::term));
    }

    Stream<List<Wanted<PersonEntry>>> people() {
        return slices(Kind.PERSON).map(rows -> wanted(rows, Rows::person));
    }

    Stream<List<Wanted<ClassEntry>>> classes() {
        return slices(Kind.CLASS).map(this::classes);
    }

    Set<String> termsAmong(List<String> ids) {
        return staging.among(name, Kind.TERM, ids);
    }

    Set<String> peopleAmong(List<String> ids) {
        return staging.among(name, Kind.PERSON, ids);
    }

    Set<String> classesAmong(List<String> ids) {
        return staging.rows(name, Kind.CLASS, ids).stream()
                .filter(row -> !periods(row).isEmpty() && course(row).isPresent())
                .map(row -> row.getString("id"))
                .collect(Collectors.toSet());
    }

    private Stream<List<Document>> slices(Kind kind) {
        return Slices.of(staging.of(name, kind), SLICE);
    }

    private List<Wanted<ClassEntry>> classes(List<Document> rows) {
        List<String> ids = rows.stream().map(row -> row.getString("id")).toList();
        Map<String, List<Document>> members = staging.rows(name, Kind.MEMBER, ids).stream()
                .collect(Collectors.groupingBy(row -> row.getString("id")));
        Set<String> there = new HashSet<>();
        Stream<String> named = members.values().stream()
                .flatMap(List::stream)
                .map(Rows::memberOf)
                .distinct();
        Slices.of(named, 10 * SLICE).forEach(some -> {
            there.addAll(peopleAmong(some));
            there.removeAll(erased.among(some));
        });
        return rows.stream()
                .flatMap(row -> schoolClass(row, members, there).stream())
                .toList();
    }

    private Optional<Wanted<ClassEntry>> schoolClass(
            Document row, Map<String, List<Document>> members, Set<String> there) {
        List<Period> periods = periods(row);
        String id = row.getString("id");
        List<Document> own = members.getOrDefault(id, List.of()).stream()
                .filter(member -> there.contains(Rows.memberOf(member)))
                .toList();
        return course(row)
                .filter(course -> !periods.isEmpty())
                .map(course -> new ClassEntry(
                        Rows.content(row).getString("title"),
                        Rows.content(row).getString("code"),
                        course,
                        periods,
                        Rows.memberships(own),
                        true))
                .map(entry -> new Wanted<>(id, row.getLong("line"), entry));
    }

    private Optional<Course> course(Document row) {
        return Optional.ofNullable(
                courses.get(Rows.id(secrets, Kind.COURSE, Rows.content(row).getString("course"))));
    }

    private List<Period> periods(Document row) {
        return Rows.content(row).getList("terms", String.class).stream()
                .map(term -> terms.get(Rows.id(secrets, Kind.TERM, term)))
                .flatMap(term -> Optional.ofNullable(term).stream())
                .toList();
    }

    private static <S> List<Wanted<S>> wanted(List<Document> rows, Function<Document, S> entry) {
        return rows.stream()
                .map(row -> new Wanted<>(row.getString("id"), row.getLong("line"), entry.apply(row)))
                .toList();
    }
}
