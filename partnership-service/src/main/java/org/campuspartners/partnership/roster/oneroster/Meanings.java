package org.campuspartners.partnership.roster.oneroster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.campuspartners.partnership.roster.oneroster.Known.Session;
import org.campuspartners.partnership.roster.oneroster.Known.Span;

/** What the records of each table mean beside each other, and what is kept of them. */
final class Meanings {

    private final Known known;
    private final Diagnostics diagnostics;
    private final Consumer<Listed> sink;
    private final EnrolmentMeaning enrolments;
    private final Set<String> usernames = new HashSet<>();
    private final Map<String, Set<String>> primaryOrgs = new HashMap<>();

    Meanings(Known known, Diagnostics diagnostics, Consumer<Listed> sink) {
        this.known = known;
        this.diagnostics = diagnostics;
        this.sink = sink;
        this.enrolments = new EnrolmentMeaning(known, this::keep);
    }

    Consumer<Row> of(Table table) {
        return switch (table) {
            case SESSIONS -> this::session;
            case ORGS -> this::org;
            case COURSES -> this::course;
            case USERS -> this::user;
            case CLASSES -> this::schoolClass;
            case ROLES -> this::role;
            case ENROLLMENTS -> enrolments;
        };
    }

    private void session(Row row) {
        Optional<LocalDate> starts = row.date("startDate");
        Optional<LocalDate> ends = row.date("endDate");
        Optional<Span> span = starts.flatMap(begin -> ends.map(end -> new Span(begin, end)));
        if (span.isPresent() && !span.get().begin().isBefore(span.get().end())) {
            row.found("endDate", Deviation.END_BEFORE_BEGIN);
        }
        known.sessions.putIfAbsent(row.raw("sourcedId"), new Session(row.word("type"), span));
        keep(
                row,
                () -> new Listed.Session(
                        row.raw("sourcedId"),
                        row.text("title"),
                        row.word("type"),
                        starts.orElseThrow(),
                        ends.orElseThrow(),
                        row.raw("schoolYear")));
    }

    private void org(Row row) {
        String type = row.word("type");
        if (type.isEmpty() || type.equals("school") || type.startsWith("ext:")) {
            known.schools.add(row.raw("sourcedId"));
        }
        keep(row, () -> new Listed.Org(row.raw("sourcedId"), row.text("name"), type));
    }

    private void course(Row row) {
        Session year = known.sessions.get(row.raw("schoolYearSourcedId"));
        if (year != null && !year.type().equals("schoolYear")) {
            row.found("schoolYearSourcedId", Deviation.SCHOOL_YEAR_NOT_A_YEAR);
        }
        keep(
                row,
                () -> new Listed.Course(
                        row.raw("sourcedId"), row.text("title"), row.text("courseCode"), row.raw("orgSourcedId")));
    }

    private void user(Row row) {
        boolean enabled = row.word("enabledUser").equals("true");
        String username = row.raw("username").strip();
        if (row.active()) {
            known.activeUsers.add(row.raw("sourcedId"));
            if (enabled && !username.isEmpty() && !usernames.add(username.toLowerCase(Locale.ROOT))) {
                row.found("username", Deviation.USERNAME_TWICE);
            }
        }
        keep(
                row,
                () -> new Listed.User(
                        row.raw("sourcedId"),
                        enabled,
                        username,
                        row.text("givenName"),
                        row.text("familyName"),
                        row.text("preferredGivenName"),
                        row.text("preferredFamilyName")));
    }

    private void schoolClass(Row row) {
        String school = row.raw("schoolSourcedId");
        schoolIsOne(row, school);
        List<String> terms = row.list("termSourcedIds");
        Optional<Span> span = terms.stream()
                .map(known.sessions::get)
                .filter(Objects::nonNull)
                .flatMap(session -> session.span().stream())
                .reduce(Span::with);
        known.classes.putIfAbsent(row.raw("sourcedId"), new Known.SchoolClass(school, span, row.active()));
        keep(
                row,
                () -> new Listed.SchoolClass(
                        row.raw("sourcedId"),
                        row.text("title"),
                        row.text("classCode"),
                        row.raw("courseSourcedId"),
                        school,
                        terms));
    }

    private void role(Row row) {
        EnrolmentMeaning.endsAfterBegin(row);
        if (row.active() && row.word("roleType").equals("primary")) {
            Set<String> orgs = primaryOrgs.computeIfAbsent(row.raw("userSourcedId"), user -> new HashSet<>());
            if (!orgs.add(row.raw("orgSourcedId"))) {
                row.found("roleType", Deviation.PRIMARY_ROLE_TWICE);
            }
        }
    }

    private void schoolIsOne(Row row, String school) {
        if (known.has("orgs", school) && !known.schools.contains(school)) {
            row.found("schoolSourcedId", Deviation.SCHOOL_NOT_A_SCHOOL);
        }
    }

    private void keep(Row row, Supplier<Listed> listed) {
        if (row.active() && !diagnostics.hasErrors()) {
            sink.accept(listed.get());
        }
    }
}
