package org.campuspartners.partnership.roster.oneroster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong with a table, rule by rule: a bundle that breaks it, and one that only nearly does. */
final class TableCases {

    private TableCases() {}

    static Stream<Arguments> csv() {
        return Stream.of(
                of(Deviation.UTF8_INVALID, text("users", "Ada", "Ad\u00ff"), text("users", "Ada", "Ad\u00c3\u00a4")),
                of(
                        Deviation.CARRIAGE_RETURN_ALONE,
                        b -> b.rewriting("orgs", t -> t.replace("school\r\n", "school\r")
                                .replace("department,,\r\n", "department,,\r")),
                        b -> b.rewriting("orgs", t -> t.replace("\r", ""))),
                of(
                        Deviation.LINE_BREAK_IN_CELL,
                        text("orgs", "Org u1", "\"Org\nu1\""),
                        text("orgs", "Org u1", "\"Org u1\"")),
                of(Deviation.QUOTE_STRAY, text("orgs", "Org u1", "Org \"u1"), text("orgs", "Org u1", "\"Org \"\"u1\"")),
                of(
                        Deviation.TEXT_AFTER_QUOTE,
                        text("orgs", "Org u1", "\"Org\" u1"),
                        text("orgs", "Org u1", "\"Org, u1\"")),
                of(
                        Deviation.ROW_TOO_NARROW,
                        text("orgs", "d1,,,Org d1,department,,", "d1,,,Org d1,department,"),
                        text("orgs", "d1,,,Org d1,department,,", "d1,,,Org d1,department,\"\",\"\"")),
                of(
                        Deviation.ROW_TOO_WIDE,
                        text("orgs", "department,,", "department,,,"),
                        text("orgs", "department,,", "department,\",\",")));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                of(
                        Deviation.COLUMN_MISSING,
                        columns("users", "pronouns", null),
                        columns("users", "resourceSourcedIds", null)),
                of(
                        Deviation.COLUMN_TWICE,
                        columns("orgs", "identifier,parentSourcedId", "identifier,parentSourcedId,name"),
                        columns("orgs", "identifier,parentSourcedId", "identifier,parentSourcedId,metadata.name")),
                of(
                        Deviation.COLUMN_EXTRA,
                        columns("orgs", "parentSourcedId", "parentSourcedId,shoeSize"),
                        columns("orgs", "parentSourcedId", "parentSourcedId,metadata.x")),
                of(
                        Deviation.COLUMN_NAME_EMPTY,
                        columns("orgs", "parentSourcedId", "parentSourcedId,"),
                        columns("orgs", "parentSourcedId", "parentSourcedId,metadata.x")),
                of(
                        Deviation.METADATA_NOT_LAST,
                        columns("orgs", "identifier", "metadata.x,identifier"),
                        columns("orgs", "parentSourcedId", "parentSourcedId,metadata.x")),
                of(
                        Deviation.COLUMN_ORDER,
                        b -> b.rewriting("courses", t -> swapped(t, "courses", "title", "courseCode")),
                        columns("users", "resourceSourcedIds", null)),
                of(
                        Deviation.HEADER_MISSING,
                        b -> b.rewriting("roles", t -> t.substring(t.indexOf('\n') + 1)),
                        text("roles", "sourcedId", "\"sourcedId\"")),
                of(
                        Deviation.NO_ROWS,
                        b -> b.rewriting("roles", t -> t.substring(0, t.indexOf('\n') + 1)),
                        b -> b.rewriting("roles", t -> t.substring(0, t.indexOf('\n', t.indexOf('\n') + 1) + 1))));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                of(
                        Deviation.VALUE_MISSING,
                        b -> b.set("users", 1, "givenName", " "),
                        b -> b.set("users", 1, "middleName", "")),
                of(Deviation.GUID_MALFORMED, b -> b.set("orgs", 1, "parentSourcedId", "a b"), b -> b.org(
                                "A.z-0_9/@", "department")
                        .set("orgs", 1, "parentSourcedId", "A.z-0_9/@")),
                of(
                        Deviation.GUID_TOO_LONG,
                        b -> b.org("x".repeat(256), "department"),
                        b -> b.org("x".repeat(255), "department")),
                of(
                        Deviation.DATE_MALFORMED,
                        b -> b.set("enrollments", 1, "beginDate", "9/22/2026"),
                        b -> b.set("enrollments", 1, "beginDate", "2026-09-22")),
                of(
                        Deviation.DATE_IMPOSSIBLE,
                        b -> b.set("enrollments", 1, "beginDate", "2026-11-31"),
                        b -> b.set("enrollments", 1, "beginDate", "2026-11-30")),
                of(
                        Deviation.YEAR_MALFORMED,
                        b -> b.set("academicSessions", 1, "schoolYear", "26/27"),
                        b -> b.set("academicSessions", 1, "schoolYear", "2026")),
                of(
                        Deviation.VALUE_UNKNOWN,
                        b -> b.set("enrollments", 1, "role", "learner"),
                        b -> b.set("enrollments", 1, "role", "ext:learner")),
                of(
                        Deviation.VALUE_UNKNOWN,
                        b -> b.set("roles", 1, "roleType", "ext:tertiary"),
                        b -> b.set("roles", 1, "roleType", "secondary")),
                of(
                        Deviation.VALUE_CASE,
                        b -> b.set("users", 1, "enabledUser", "TRUE"),
                        b -> b.set("users", 1, "enabledUser", "false")),
                of(
                        Deviation.USER_IDS_MALFORMED,
                        b -> b.set("users", 1, "userIds", "12345"),
                        b -> b.set("users", 1, "userIds", "{LTI:12345},{sis:6}")),
                of(
                        Deviation.SUBJECTS_DIFFER,
                        b -> b.set("courses", 1, "subjects", "a,b").set("courses", 1, "subjectCodes", "1"),
                        b -> b.set("courses", 1, "subjects", "a,b")),
                of(
                        Deviation.FILLED_IN_BULK,
                        b -> b.set("users", 1, "status", "active")
                                .set("users", 2, "dateLastModified", "2026-09-01T08:00:00.000Z"),
                        b -> b.set("users", 1, "status", " ")));
    }

    static Stream<Arguments> meaning() {
        return Stream.of(
                of(Deviation.SOURCED_ID_TWICE, b -> b.org("u1", "school"), b -> b.org("U1", "school")),
                of(Deviation.USERNAME_TWICE, b -> b.user("p4", "Planted.One", "Di", "Four"), b -> b.user(
                                "p4", "Planted.One", "Di", "Four")
                        .set("users", 4, "enabledUser", "false")),
                of(Deviation.REFERENCE_MISSING, b -> b.enrolment("e4", "k1", "p9", "student"), b -> b.user(
                                "p9", "planted.nine", "N", "Nine")
                        .enrolment("e4", "k1", "p9", "student")),
                of(
                        Deviation.REFERENCE_MISSING,
                        b -> b.set("users", 1, "agentSourcedIds", "p2,p9"),
                        b -> b.set("users", 1, "agentSourcedIds", "p2,p3")),
                of(
                        Deviation.SCHOOL_NOT_A_SCHOOL,
                        b -> b.set("classes", 1, "schoolSourcedId", "d1")
                                .set("enrollments", 1, "schoolSourcedId", "d1")
                                .set("enrollments", 2, "schoolSourcedId", "d1")
                                .set("enrollments", 3, "schoolSourcedId", "d1"),
                        b -> b.set("orgs", 1, "type", "school")),
                of(Deviation.SCHOOL_YEAR_NOT_A_YEAR, b -> b.set("courses", 1, "schoolYearSourcedId", "t1"), b -> b.set(
                                "academicSessions", 1, "type", "schoolYear")
                        .set("courses", 1, "schoolYearSourcedId", "t1")),
                of(
                        Deviation.SCHOOL_NOT_OF_CLASS,
                        b -> b.org("u2", "school").set("enrollments", 1, "schoolSourcedId", "u2"),
                        b -> b.org("u2", "school")),
                of(
                        Deviation.PRIMARY_ROLE_TWICE,
                        b -> b.row(
                                "roles",
                                Map.of(
                                        "sourcedId", "r9",
                                        "userSourcedId", "p1",
                                        "roleType", "primary",
                                        "role", "teacher",
                                        "orgSourcedId", "u1")),
                        b -> b.row(
                                "roles",
                                Map.of(
                                        "sourcedId", "r9",
                                        "userSourcedId", "p1",
                                        "roleType", "secondary",
                                        "role", "teacher",
                                        "orgSourcedId", "u1"))),
                of(
                        Deviation.PRIMARY_TEACHER_TWICE,
                        b -> twoTeachers(b, "2026-10-10"),
                        b -> twoTeachers(b, "2026-10-12")),
                of(
                        Deviation.PRIMARY_NOT_TEACHER,
                        b -> b.set("enrollments", 1, "primary", "true"),
                        b -> b.set("enrollments", 3, "primary", "true")),
                of(
                        Deviation.END_BEFORE_BEGIN,
                        b -> b.set("roles", 1, "beginDate", "2026-10-02").set("roles", 1, "endDate", "2026-10-01"),
                        b -> b.set("roles", 1, "beginDate", "2026-10-01").set("roles", 1, "endDate", "2026-10-02")),
                of(
                        Deviation.END_BEFORE_BEGIN,
                        b -> b.term("t2", "None", "2026-10-01", "2026-10-01"),
                        b -> b.term("t2", "A day", "2026-10-01", "2026-10-02")),
                of(
                        Deviation.ENROLMENT_OUTSIDE_TERM,
                        b -> b.set("enrollments", 1, "endDate", "2027-01-05"),
                        b -> b.set("enrollments", 1, "endDate", "2027-01-04")),
                of(
                        Deviation.PARENT_CYCLE,
                        b -> b.set("orgs", 1, "parentSourcedId", "d1").set("orgs", 2, "parentSourcedId", "u1"),
                        b -> b.set("orgs", 1, "parentSourcedId", "d1")));
    }

    private static TestBundle twoTeachers(TestBundle bundle, String secondBegins) {
        return bundle.set("enrollments", 3, "primary", "true")
                .set("enrollments", 3, "endDate", "2026-10-12")
                .user("p4", "planted.four", "Di", "Four")
                .row(
                        "enrollments",
                        Map.of(
                                "sourcedId", "e4",
                                "classSourcedId", "k1",
                                "schoolSourcedId", "u1",
                                "userSourcedId", "p4",
                                "role", "teacher",
                                "primary", "true",
                                "beginDate", secondBegins));
    }

    private static Arguments of(Deviation deviation, UnaryOperator<TestBundle> wrong, UnaryOperator<TestBundle> right) {
        return Arguments.of(deviation, wrong, right);
    }

    private static UnaryOperator<TestBundle> text(String stem, String part, String replacement) {
        return bundle -> bundle.rewriting(stem, text -> text.replaceFirst(part, replacement));
    }

    /** Rewrites the header; rows get a blank cell for each column that was added, and lose the last for one taken away. */
    private static UnaryOperator<TestBundle> columns(String stem, String part, String replacement) {
        return bundle -> bundle.rewriting(stem, text -> {
            List<String> lines = text.lines().toList();
            List<String> names = List.of(lines.getFirst().split(","));
            if (replacement == null) {
                int gone = names.indexOf(part);
                return lines.stream().map(line -> dropped(line, gone) + "\r\n").collect(Collectors.joining());
            }
            String header = lines.getFirst().replace(part, replacement);
            int place = header.substring(0, header.indexOf(replacement)).split(",", -1).length - 1;
            int added = replacement.split(",", -1).length - part.split(",", -1).length;
            return header
                    + "\r\n"
                    + lines.stream()
                            .skip(1)
                            .map(line -> widened(line, place, added) + "\r\n")
                            .collect(Collectors.joining());
        });
    }

    private static String dropped(String line, int gone) {
        List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
        cells.remove(gone);
        return String.join(",", cells);
    }

    private static String widened(String line, int place, int added) {
        List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
        for (int i = 0; i < added; i++) {
            cells.add(place == 0 ? 0 : place, "");
        }
        return String.join(",", cells);
    }

    private static String swapped(String text, String stem, String one, String other) {
        int a = TestBundle.columns(stem).indexOf(one);
        int b = TestBundle.columns(stem).indexOf(other);
        return text.lines()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                    java.util.Collections.swap(cells, a, b);
                    return String.join(",", cells) + "\r\n";
                })
                .collect(Collectors.joining());
    }
}
