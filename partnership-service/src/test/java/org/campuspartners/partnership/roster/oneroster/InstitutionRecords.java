package org.campuspartners.partnership.roster.oneroster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.campuspartners.partnership.testing.search.Planted;

/** What an institution has in its books, row by row, each by its number alone. */
record InstitutionRecords(long seed, int people, int enrolments) implements Books {

    private static final int YEARS = 2;
    private static final int TERMS = 3;
    private static final int DEPARTMENTS = 8;
    private static final int IN_A_CLASS = 30;
    private static final int TEACHERS_ONE_IN = 20;
    private static final int PARENTS_ONE_IN = 10;

    private static final List<String> GIVEN = List.of(
            "Ada",
            "Zo\u00eb",
            "Bj\u00f6rn",
            "Nguy\u1ec5n",
            "\u674e",
            "Siobh\u00e1n",
            "\u05d3\u05d5\u05d3",
            "\u0623\u0645\u064a\u0631\u0629",
            "Mary, Jr.",
            "Robert \"Bob\"",
            "Jos\u00e9",
            "\ud83c\udf93");
    private static final List<String> FAMILY = List.of(
            "O'Brien",
            "van der Berg",
            "\u0160imi\u0107",
            "M\u00fcller-L\u00fcdenscheidt",
            "\u30e4\u30de\u30c0",
            "Iyer",
            "Nu\u00f1ez",
            "D\u2019Angelo",
            "Smith");
    private static final List<String> TITLES = List.of(
            "Linguistics, an introduction",
            "\"Truth\" and lies",
            "Cells",
            "M\u00e9caniques",
            "Writing; reading",
            "Law 'n' order");

    @Override
    public int rows(Table table) {
        return switch (table) {
            case SESSIONS -> YEARS + YEARS * TERMS;
            case ORGS -> 1 + DEPARTMENTS;
            case COURSES -> 1 + classes() / 3;
            case USERS -> people;
            case CLASSES -> classes();
            case ROLES -> people + teachers();
            case ENROLLMENTS -> enrolments;
        };
    }

    @Override
    public IntFunction<Map<String, String>> of(Table table) {
        return switch (table) {
            case SESSIONS -> this::session;
            case ORGS -> this::org;
            case COURSES -> this::course;
            case USERS -> this::user;
            case CLASSES -> this::schoolClass;
            case ROLES -> this::role;
            case ENROLLMENTS -> this::enrolment;
        };
    }

    private Map<String, String> session(int row) {
        boolean year = row < YEARS;
        int ofYear = year ? row : (row - YEARS) / TERMS;
        int term = (row - YEARS) % TERMS;
        int begins = 2026 + ofYear;
        return cells(
                "sourcedId", year ? yearId(ofYear) : termId(ofYear, term),
                "title", year ? "Year, " + begins : "Term " + (term + 1) + " of \u201c" + begins + "\u201d",
                "type", year ? "schoolYear" : term == 0 ? "ext:freshers" : "term",
                "startDate", year ? begins + "-08-01" : begins + "-0" + (8 + term / 2) + "-01",
                "endDate", (begins + 1) + "-07-01",
                "parentSourcedId", year ? "" : yearId(ofYear),
                "schoolYear", String.valueOf(begins + 1));
    }

    private Map<String, String> org(int row) {
        return cells(
                "sourcedId", row == 0 ? "university" : "department-" + row,
                "name", row == 0 ? "University of \u00c5, \"the\" one" : "Department " + row,
                "type", row == 0 ? "ext:university" : "department",
                "parentSourcedId", row == 0 ? "" : "university");
    }

    private Map<String, String> course(int row) {
        return cells(
                "sourcedId", "course-" + row,
                "schoolYearSourcedId", yearId(row % YEARS),
                "title", one(TITLES, row) + " " + row,
                "courseCode", "C" + row,
                "orgSourcedId", "department-" + (1 + row % DEPARTMENTS),
                "subjects", row % 2 == 0 ? "one,two" : "",
                "subjectCodes", row % 2 == 0 ? "1,2" : "");
    }

    private Map<String, String> user(int row) {
        boolean parent = row >= people - parents();
        return cells(
                "sourcedId",
                person(row),
                "enabledUser",
                row % 50 == 49 ? "false" : "true",
                "username",
                "planted." + row,
                "userIds",
                "{sis:" + Planted.of("sis", person(row)) + "},{card:" + Planted.of("card", person(row)) + "}",
                "givenName",
                Planted.name(one(GIVEN, row)),
                "familyName",
                Planted.name(one(FAMILY, row) + row),
                "email",
                Planted.of("mail", person(row)) + "@example.edu",
                "agentSourcedIds",
                !parent && parents() > 0 && row % 7 == 0 ? person(people - 1 - row % parents()) : "",
                "password",
                Planted.of("password", person(row)),
                "preferredGivenName",
                row % 5 == 0 ? Planted.name(one(GIVEN, row + 1)) : "",
                "primaryOrgSourcedId",
                "university",
                "orgSourcedIds",
                "university",
                "role",
                row < teachers() ? "teacher" : parent ? "parent" : "student",
                "pronouns",
                Planted.of("pronouns", person(row)));
    }

    private Map<String, String> schoolClass(int row) {
        return cells(
                "sourcedId", "class-" + row,
                "title", one(TITLES, row) + ", group " + row,
                "courseSourcedId", "course-" + row % rows(Table.COURSES),
                "classCode", "K" + row,
                "classType", row % 9 == 0 ? "ext:seminar" : "scheduled",
                "schoolSourcedId", "university",
                "termSourcedIds", row % 4 == 0 ? termId(0, 1) + "," + termId(0, 2) : termId(row % YEARS, row % TERMS));
    }

    private Map<String, String> role(int row) {
        boolean second = row >= people;
        int person = second ? row - people : row;
        boolean teacher = person < teachers();
        boolean parent = person >= people - parents();
        return cells(
                "sourcedId",
                "role-" + row,
                "userSourcedId",
                person(person),
                "roleType",
                second ? "secondary" : "primary",
                "role",
                second ? "ext:researcher" : teacher ? "teacher" : parent ? "parent" : "student",
                "orgSourcedId",
                "university");
    }

    /** Everybody of a class once: first its teacher, then students from one on. */
    private Map<String, String> enrolment(int row) {
        int schoolClass = row % classes();
        int place = row / classes();
        boolean teacher = place == 0;
        int student = teachers() + (schoolClass * 31 + place) % (people - parents() - teachers());
        return cells(
                "sourcedId",
                "enrolment-" + row,
                "classSourcedId",
                "class-" + schoolClass,
                "schoolSourcedId",
                "university",
                "userSourcedId",
                person(teacher ? schoolClass % teachers() : student),
                "role",
                teacher ? "teacher" : place == 1 && schoolClass % 5 == 0 ? "ext:auditor" : "student",
                "primary",
                teacher ? "true" : "");
    }

    private int classes() {
        return 1 + enrolments / IN_A_CLASS;
    }

    private int teachers() {
        return 1 + people / TEACHERS_ONE_IN;
    }

    private int parents() {
        return people / PARENTS_ONE_IN;
    }

    private String one(List<String> of, int row) {
        return of.get(new SplittableRandom(seed * 31 + row).nextInt(of.size()));
    }

    static String person(int row) {
        return Planted.of("person", String.valueOf(row));
    }

    private static String yearId(int year) {
        return "year/" + (2026 + year);
    }

    private static String termId(int year, int term) {
        return yearId(year) + "/" + term;
    }

    private static Map<String, String> cells(String... namesAndValues) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            cells.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return cells;
    }
}
