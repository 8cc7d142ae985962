package org.campuspartners.partnership.roster.oneroster;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.campuspartners.partnership.testing.search.Planted;

/** What happens at an institution between two of its exports. Where there is nobody left for it, nothing does. */
enum Happening {
    NAMED_OTHERWISE {
        @Override
        void befalls(Lists lists, Random random) {
            one(
                    lists.ids(Table.USERS),
                    random,
                    id -> lists.set(Table.USERS, id, "familyName", Planted.name(fresh(random))));
        }
    },
    SIGNS_IN_OTHERWISE {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.USERS), random, id -> lists.set(Table.USERS, id, "username", somebody(random)));
        }
    },
    SIGN_INS_SWAPPED {
        @Override
        void befalls(Lists lists, Random random) {
            one(
                    lists.ids(Table.USERS),
                    random,
                    one -> one(lists.ids(Table.USERS), random, other -> {
                        String name = lists.cell(Table.USERS, one, "username");
                        lists.set(Table.USERS, one, "username", lists.cell(Table.USERS, other, "username"));
                        lists.set(Table.USERS, other, "username", name);
                    }));
        }
    },
    MAY_SIGN_IN_OR_NOT {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.USERS), random, id -> {
                boolean enabled = lists.cell(Table.USERS, id, "enabledUser").equals("true");
                lists.set(Table.USERS, id, "enabledUser", enabled ? "false" : "true");
            });
        }
    },
    CAME {
        @Override
        void befalls(Lists lists, Random random) {
            String id = somebody(random);
            lists.add(
                    Table.USERS,
                    id,
                    Map.of(
                            "enabledUser", "true",
                            "username", id,
                            "givenName", Planted.name(id),
                            "familyName", Planted.name("\u00c5, \"" + id + "\""),
                            "email", Planted.of("mail", id),
                            "password", Planted.of("password", id)));
            lists.add(
                    Table.ROLES,
                    fresh(random),
                    Map.of(
                            "userSourcedId", id,
                            "roleType", "primary",
                            "role", "student",
                            "orgSourcedId", "university"));
            enrol(lists, id, random);
        }
    },
    LEFT {
        @Override
        void befalls(Lists lists, Random random) {
            if (lists.ids(Table.USERS).size() > FEW) {
                one(lists.ids(Table.USERS), random, id -> lists.remove(Table.USERS, id));
            }
        }
    },
    LEFT_A_SIGN_IN_TO_ANOTHER {
        @Override
        void befalls(Lists lists, Random random) {
            if (lists.ids(Table.USERS).size() > FEW) {
                one(lists.ids(Table.USERS), random, id -> {
                    String name = lists.cell(Table.USERS, id, "username");
                    lists.remove(Table.USERS, id);
                    one(lists.ids(Table.USERS), random, heir -> lists.set(Table.USERS, heir, "username", name));
                });
            }
        }
    },
    ENROLLED {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.USERS), random, id -> enrol(lists, id, random));
        }
    },
    ENROLLED_NO_MORE {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.ENROLLMENTS), random, id -> lists.remove(Table.ENROLLMENTS, id));
        }
    },
    ENROLLED_AS_SOMETHING_ELSE {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.ENROLLMENTS), random, id -> {
                lists.set(Table.ENROLLMENTS, id, "role", role(random));
                lists.set(Table.ENROLLMENTS, id, "primary", "");
            });
        }
    },
    ENROLLED_ELSEWHERE {
        @Override
        void befalls(Lists lists, Random random) {
            one(
                    lists.ids(Table.ENROLLMENTS),
                    random,
                    id -> one(lists.ids(Table.CLASSES), random, other -> {
                        lists.set(Table.ENROLLMENTS, id, "classSourcedId", other);
                        lists.set(Table.ENROLLMENTS, id, "primary", "");
                        lists.set(
                                Table.ENROLLMENTS,
                                id,
                                "schoolSourcedId",
                                lists.cell(Table.CLASSES, other, "schoolSourcedId"));
                    }));
        }
    },
    CLASS_OPENED {
        @Override
        void befalls(Lists lists, Random random) {
            one(
                    lists.ids(Table.COURSES),
                    random,
                    course -> one(lists.ids(Table.SESSIONS), random, term -> {
                        String id = fresh(random);
                        lists.add(
                                Table.CLASSES,
                                id,
                                Map.of(
                                        "title",
                                        "Class " + id,
                                        "courseSourcedId",
                                        course,
                                        "classType",
                                        "scheduled",
                                        "schoolSourcedId",
                                        "university",
                                        "termSourcedIds",
                                        term));
                    }));
        }
    },
    CLASS_CALLED_OTHERWISE {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.CLASSES), random, id -> lists.set(Table.CLASSES, id, "title", fresh(random)));
        }
    },
    CLASS_OF_ANOTHER_COURSE {
        @Override
        void befalls(Lists lists, Random random) {
            one(
                    lists.ids(Table.CLASSES),
                    random,
                    id -> one(
                            lists.ids(Table.COURSES),
                            random,
                            other -> lists.set(Table.CLASSES, id, "courseSourcedId", other)));
        }
    },
    CLASS_AT_ANOTHER_SCHOOL {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.CLASSES), random, id -> {
                String school = fresh(random);
                lists.add(Table.ORGS, school, Map.of("name", "School " + school, "type", "school"));
                lists.set(Table.CLASSES, id, "schoolSourcedId", school);
                lists.ids(Table.ENROLLMENTS, "classSourcedId", id)
                        .forEach(there -> lists.set(Table.ENROLLMENTS, there, "schoolSourcedId", school));
            });
        }
    },
    CLASS_IN_ANOTHER_TERM_TOO {
        @Override
        void befalls(Lists lists, Random random) {
            one(
                    lists.ids(Table.CLASSES),
                    random,
                    id -> one(lists.ids(Table.SESSIONS), random, other -> {
                        String terms = lists.cell(Table.CLASSES, id, "termSourcedIds");
                        if (!List.of(terms.split(",")).contains(other)) {
                            lists.set(Table.CLASSES, id, "termSourcedIds", other + "," + terms);
                        }
                    }));
        }
    },
    CLASS_CLOSED {
        @Override
        void befalls(Lists lists, Random random) {
            if (lists.ids(Table.CLASSES).size() > 1) {
                one(lists.ids(Table.CLASSES), random, id -> lists.remove(Table.CLASSES, id));
            }
        }
    },
    COURSE_CALLED_OTHERWISE {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.COURSES), random, id -> lists.set(Table.COURSES, id, "title", fresh(random)));
        }
    },
    COURSE_CLOSED {
        @Override
        void befalls(Lists lists, Random random) {
            if (lists.ids(Table.COURSES).size() > 1) {
                one(lists.ids(Table.COURSES), random, id -> lists.remove(Table.COURSES, id));
            }
        }
    },
    TERM_CALLED_OTHERWISE {
        @Override
        void befalls(Lists lists, Random random) {
            one(lists.ids(Table.SESSIONS), random, id -> lists.set(Table.SESSIONS, id, "title", fresh(random)));
        }
    },
    TERM_GIVEN_UP {
        @Override
        void befalls(Lists lists, Random random) {
            if (lists.ids(Table.SESSIONS).size() > FEW) {
                one(lists.ids(Table.SESSIONS), random, id -> lists.remove(Table.SESSIONS, id));
            }
        }
    };

    private static final int FEW = 3;

    /** What is to be done with one of several. */
    private interface Deed {
        void with(String id);
    }

    abstract void befalls(Lists lists, Random random);

    static void one(List<String> ids, Random random, Deed deed) {
        if (!ids.isEmpty()) {
            deed.with(ids.get(random.nextInt(ids.size())));
        }
    }

    static void enrol(Lists lists, String user, Random random) {
        one(
                lists.ids(Table.CLASSES),
                random,
                id -> lists.add(
                        Table.ENROLLMENTS,
                        fresh(random),
                        Map.of(
                                "classSourcedId",
                                id,
                                "schoolSourcedId",
                                lists.cell(Table.CLASSES, id, "schoolSourcedId"),
                                "userSourcedId",
                                user,
                                "role",
                                role(random))));
    }

    static String role(Random random) {
        return List.of("student", "teacher", "administrator", "ext:auditor").get(random.nextInt(4));
    }

    /** A name that nothing has, and an id too. */
    static String fresh(Random random) {
        return "new." + Long.toHexString(random.nextLong());
    }

    /** A sign-in name, which nobody has. */
    static String somebody(Random random) {
        return Planted.WORD + "." + fresh(random);
    }
}
