package org.campuspartners.partnership.roster.oneroster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.campuspartners.partnership.roster.oneroster.Known.Session;
import org.campuspartners.partnership.roster.oneroster.Known.Span;

/** What the records of each table mean beside each other, and what is kept of them. */
final class Meanings {

    private final Known known;
    private final Diagnostics diagnostics;
    private final Sink sink;
    private final EnrolmentMeaning enrolments;
    private final Fingerprints usernames = new Fingerprints();
    private final Map<String, Row> signingIn = new HashMap<>();
    private final Fingerprints primaryRoles = new Fingerprints();

    Meanings(Known known, Diagnostics diagnostics, Sink sink) {
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

    void end(Table table) {
        if (table == Table.USERS) {
            endOfUsers();
        }
    }

    private void session(Row row) {
        Optional<LocalDate> starts = row.date("startDate");
        Optional<LocalDate> ends = row.date("endDate");
        Optional<Span> span = starts.flatMap(begin -> ends.map(end -> new Span(begin, end)));
        if (span.isPresent() && !span.get().begin().isBefore(span.get().end())) {
            row.found("endDate", Deviation.END_BEFORE_BEGIN);
        }
        known.addSession(row.raw("sourcedId"), new Session(row.word("type"), span));
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
        known.addOrg(row.raw("sourcedId"), type);
        keep(row, () -> new Listed.Org(row.raw("sourcedId"), row.text("name"), type));
    }

    private void course(Row row) {
        if (row.active()) {
            yearIsOne(row);
        }
        keep(
                row,
                () -> new Listed.Course(
                        row.raw("sourcedId"), row.text("title"), row.text("courseCode"), row.raw("orgSourcedId")));
    }

    private void yearIsOne(Row row) {
        known.session(row.raw("schoolYearSourcedId"))
                .filter(year -> !year.type().equals("schoolYear"))
                .ifPresent(other -> row.found("schoolYearSourcedId", Deviation.SCHOOL_YEAR_NOT_A_YEAR));
    }

    private void user(Row row) {
        boolean enabled = row.word("enabledUser").equals("true");
        String username = row.raw("username").strip();
        if (!row.active()) {
            known.addWithdrawnUser(row.raw("sourcedId"));
        } else if (enabled && !username.isEmpty()) {
            signsIn(row, username);
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
        if (row.active()) {
            schoolIsOne(row, school);
        }
        List<String> terms = row.list("termSourcedIds");
        known.addClass(row.raw("sourcedId"), school, terms, row.active());
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
        if (row.active()
                && row.word("roleType").equals("primary")
                && !primaryRoles.add(row.raw("userSourcedId"), row.raw("orgSourcedId"))) {
            row.found("roleType", Deviation.PRIMARY_ROLE_TWICE);
        }
    }

    private void schoolIsOne(Row row, String school) {
        if (!known.mayBeSchool(school)) {
            row.found("schoolSourcedId", Deviation.SCHOOL_NOT_A_SCHOOL);
        }
    }

    private void signsIn(Row row, String username) {
        if (!usernames.add(username.toLowerCase(Locale.ROOT))) {
            row.found("username", Deviation.USERNAME_TWICE);
        } else if (row.layout().delta()) {
            signingIn.put(username, row);
        }
    }

    /** The users were read: nobody who is not among them may sign in as one of them. */
    private void endOfUsers() {
        signingIn.forEach((username, row) -> {
            if (known.signedInBefore(username)) {
                row.found("username", Deviation.USERNAME_TWICE);
            }
        });
        signingIn.clear();
    }

    private void keep(Row row, Supplier<Listed> listed) {
        if (diagnostics.hasErrors()) {
            return;
        }
        if (row.active()) {
            sink.take(listed.get(), row.line());
        } else if (row.layout().delta()) {
            sink.take(new Listed.Gone(row.layout().table().stem(), row.raw("sourcedId")), row.line());
        }
    }
}
