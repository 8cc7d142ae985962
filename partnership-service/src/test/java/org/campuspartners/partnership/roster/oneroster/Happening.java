package org.campuspartners.partnership.roster.oneroster;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.campuspartners.partnership.testing.search.Planted;

/** What happens at an institution between two of its exports. Where there is nobody left for it, nothing does. */
enum Happening {
    NAMED_OTHERWISE(Table.USERS, (lists, id, random) -> {
        lists.set(Table.USERS, id, "familyName", Planted.name(fresh(random)));
    }),
    SIGNS_IN_OTHERWISE(Table.USERS, (lists, id, random) -> lists.set(Table.USERS, id, "username", somebody(random))),
    SIGN_INS_SWAPPED(
            Table.USERS,
            (lists, id, random) -> one(lists, Table.USERS, random, other -> {
                String name = lists.cell(Table.USERS, id, "username");
                lists.set(Table.USERS, id, "username", lists.cell(Table.USERS, other, "username"));
                lists.set(Table.USERS, other, "username", name);
            })),
    MAY_SIGN_IN_OR_NOT(Table.USERS, (lists, id, random) -> {
        boolean enabled = lists.cell(Table.USERS, id, "enabledUser").equals("true");
        lists.set(Table.USERS, id, "enabledUser", enabled ? "false" : "true");
    }),
    CAME(Table.CLASSES, (lists, id, random) -> {
        String user = somebody(random);
        lists.add(
                Table.USERS,
                user,
                Map.of(
                        "enabledUser", "true",
                        "username", user,
                        "givenName", Planted.name(user),
                        "familyName", Planted.name("\u00c5, \"" + user + "\""),
                        "email", Planted.of("mail", user),
                        "password", Planted.of("password", user)));
        lists.add(
                Table.ROLES,
                fresh(random),
                Map.of("userSourcedId", user, "roleType", "primary", "role", "student", "orgSourcedId", "university"));
        enrol(lists, user, id, random);
    }),
    LEFT(Table.USERS, 3, (lists, id, random) -> lists.remove(Table.USERS, id)),
    LEFT_A_SIGN_IN_TO_ANOTHER(Table.USERS, 3, (lists, id, random) -> {
        String name = lists.cell(Table.USERS, id, "username");
        lists.remove(Table.USERS, id);
        one(lists, Table.USERS, random, heir -> lists.set(Table.USERS, heir, "username", name));
    }),
    ENROLLED(
            Table.USERS,
            (lists, id, random) -> one(lists, Table.CLASSES, random, other -> enrol(lists, id, other, random))),
    ENROLLED_NO_MORE(Table.ENROLLMENTS, (lists, id, random) -> lists.remove(Table.ENROLLMENTS, id)),
    ENROLLED_AS_SOMETHING_ELSE(Table.ENROLLMENTS, (lists, id, random) -> {
        lists.set(Table.ENROLLMENTS, id, "role", role(random));
        lists.set(Table.ENROLLMENTS, id, "primary", "");
    }),
    ENROLLED_ELSEWHERE(
            Table.ENROLLMENTS,
            (lists, id, random) -> one(lists, Table.CLASSES, random, other -> {
                lists.set(Table.ENROLLMENTS, id, "classSourcedId", other);
                lists.set(Table.ENROLLMENTS, id, "primary", "");
                lists.set(
                        Table.ENROLLMENTS, id, "schoolSourcedId", lists.cell(Table.CLASSES, other, "schoolSourcedId"));
            })),
    CLASS_OPENED(
            Table.COURSES,
            (lists, id, random) -> one(lists, Table.SESSIONS, random, term -> {
                lists.add(
                        Table.CLASSES,
                        fresh(random),
                        Map.of(
                                "title",
                                "Class of " + id,
                                "courseSourcedId",
                                id,
                                "classType",
                                "scheduled",
                                "schoolSourcedId",
                                "university",
                                "termSourcedIds",
                                term));
            })),
    CLASS_CALLED_OTHERWISE(Table.CLASSES, (lists, id, random) -> lists.set(Table.CLASSES, id, "title", fresh(random))),
    CLASS_OF_ANOTHER_COURSE(
            Table.CLASSES,
            (lists, id, random) -> one(lists, Table.COURSES, random, other -> {
                lists.set(Table.CLASSES, id, "courseSourcedId", other);
            })),
    CLASS_AT_ANOTHER_SCHOOL(Table.CLASSES, (lists, id, random) -> {
        String school = fresh(random);
        lists.add(Table.ORGS, school, Map.of("name", "School " + school, "type", "school"));
        lists.set(Table.CLASSES, id, "schoolSourcedId", school);
        lists.ids(Table.ENROLLMENTS, "classSourcedId", id)
                .forEach(there -> lists.set(Table.ENROLLMENTS, there, "schoolSourcedId", school));
    }),
    CLASS_IN_ANOTHER_TERM_TOO(
            Table.CLASSES,
            (lists, id, random) -> one(lists, Table.SESSIONS, random, other -> {
                String terms = lists.cell(Table.CLASSES, id, "termSourcedIds");
                if (!List.of(terms.split(",")).contains(other)) {
                    lists.set(Table.CLASSES, id, "termSourcedIds", other + "," + terms);
                }
            })),
    CLASS_CLOSED(Table.CLASSES, 1, (lists, id, random) -> lists.remove(Table.CLASSES, id)),
    COURSE_CALLED_OTHERWISE(Table.COURSES, (lists, id, random) -> lists.set(Table.COURSES, id, "title", fresh(random))),
    COURSE_CLOSED(Table.COURSES, 1, (lists, id, random) -> lists.remove(Table.COURSES, id)),
    TERM_CALLED_OTHERWISE(Table.SESSIONS, (lists, id, random) -> lists.set(Table.SESSIONS, id, "title", fresh(random))),
    TERM_GIVEN_UP(Table.SESSIONS, 3, (lists, id, random) -> lists.remove(Table.SESSIONS, id));

    /** What is done with one record of several. */
    private interface Deed {
        void with(Lists lists, String id, Random random);
    }

    private final Table table;
    private final int left;
    private final Deed deed;

    Happening(Table table, Deed deed) {
        this(table, 0, deed);
    }

    /**
     * @param table whose records it befalls, one at a time
     * @param left so many of them it leaves alone
     */
    Happening(Table table, int left, Deed deed) {
        this.table = table;
        this.left = left;
        this.deed = deed;
    }

    void befalls(Lists lists, Random random) {
        if (lists.ids(table).size() > left) {
            one(lists, table, random, id -> deed.with(lists, id, random));
        }
    }

    private static void one(Lists lists, Table table, Random random, Consumer<String> deed) {
        List<String> ids = lists.ids(table);
        if (!ids.isEmpty()) {
            deed.accept(ids.get(random.nextInt(ids.size())));
        }
    }

    private static void enrol(Lists lists, String user, String schoolClass, Random random) {
        lists.add(
                Table.ENROLLMENTS,
                fresh(random),
                Map.of(
                        "classSourcedId",
                        schoolClass,
                        "schoolSourcedId",
                        lists.cell(Table.CLASSES, schoolClass, "schoolSourcedId"),
                        "userSourcedId",
                        user,
                        "role",
                        role(random)));
    }

    private static String role(Random random) {
        return List.of("student", "teacher", "administrator", "ext:auditor").get(random.nextInt(4));
    }

    /** A name that nothing has, and an id too. */
    private static String fresh(Random random) {
        return "new." + Long.toHexString(random.nextLong());
    }

    /** A sign-in name, which nobody has. */
    private static String somebody(Random random) {
        return Planted.WORD + "." + fresh(random);
    }
}
