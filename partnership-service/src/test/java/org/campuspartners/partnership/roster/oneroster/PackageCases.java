package org.campuspartners.partnership.roster.oneroster;

import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What breaks each rule of the zip and of its manifest, and beside it what only nearly does. */
final class PackageCases {

    /** Small enough for a case to pass them. */
    static final Limits LIMITS = new Limits(3 << 20, 4 << 20, 20, 1_000);

    private static final int ROWS_OF_GOOD = 14;

    /**
     * One bundle that breaks the rule and one that doesn't.
     *
     * @param besides what can't be kept apart from it
     */
    record Case(
            Deviation deviation,
            UnaryOperator<TestBundle> wrong,
            UnaryOperator<TestBundle> nearMiss,
            Set<Deviation> besides) {

        @Override
        public String toString() {
            return deviation.code();
        }
    }

    private PackageCases() {}

    static Stream<Case> zip() {
        return Stream.of(
                of(
                        Deviation.NOT_A_ZIP,
                        b -> b.repacking(z -> z.followedBy(new byte[1])),
                        b -> b.repacking(z -> z.commented("x"))),
                of(
                        Deviation.ZIP_ENCRYPTED,
                        b -> b.repacking(z -> z.withShort("users.csv", ZipBytes.FLAGS, 9)),
                        b -> b.repacking(z -> z.withShort("users.csv", ZipBytes.FLAGS, 8))),
                of(Deviation.ENTRY_IN_FOLDER, b -> b.entry("lists/results.csv", "x"), PackageCases::results),
                of(Deviation.ENTRY_PATH_UNSAFE, b -> b.entry("../results.csv", "x"), PackageCases::results),
                of(Deviation.ENTRY_PATH_UNSAFE, b -> b.entry("/results.csv", "x"), PackageCases::results),
                of(Deviation.ENTRY_PATH_UNSAFE, b -> b.entry("a\\results.csv", "x"), PackageCases::results),
                of(Deviation.ENTRY_UNKNOWN, b -> b.entry("results.txt", "x"), PackageCases::results),
                of(Deviation.ENTRY_TWICE, PackageCases::orgsTwice, PackageCases::results),
                of(
                        Deviation.TOO_MANY_ENTRIES,
                        b -> orgsTwice(everyFile(b)),
                        PackageCases::everyFile,
                        Deviation.ENTRY_TWICE),
                of(
                        Deviation.FILE_NAME_CASE,
                        b -> b.repacking(z -> z.renamed("roles.csv", "Roles.csv")),
                        PackageCases::results),
                of(
                        Deviation.SCHOOL_DATA_SYNC,
                        b -> neighbour(b, "sourcedId,username,givenName,familyName"),
                        b -> neighbour(b, "sourcedId,enabledUser,username"),
                        Deviation.MANIFEST_MISSING));
    }

    static Stream<Case> limits() {
        return Stream.of(
                of(Deviation.ENTRY_TOO_LARGE, b -> heavy(b, "users", 3_100), b -> heavy(b, "users", 2_900)),
                of(
                        Deviation.TOTAL_TOO_LARGE,
                        b -> heavy(heavy(b, "users", 2_500), "classes", 1_700),
                        b -> heavy(heavy(b, "users", 2_500), "classes", 1_300)),
                of(Deviation.RATIO_TOO_HIGH, b -> hollow(b, 1_100), b -> hollow(b, 900)),
                of(Deviation.TOO_MANY_ROWS, b -> rows(b, 1_001), b -> rows(b, 1_000)),
                of(Deviation.CELL_TOO_LARGE, b -> cell(b, 64 * 1024 + 1), b -> cell(b, 64 * 1024)));
    }

    static Stream<Case> manifest() {
        return Stream.of(
                of(
                        Deviation.MANIFEST_MISSING,
                        TestBundle::withoutManifest,
                        b -> b.repacking(z -> z.renamed("manifest.csv", "Manifest.csv")),
                        Deviation.FILE_NAME_CASE),
                of(Deviation.MANIFEST_ALONE, PackageCases::alone, PackageCases::results),
                of(
                        Deviation.MANIFEST_HEADER,
                        manifest("propertyName", "property"),
                        manifest("propertyName,value", "\"propertyName\",\"value\"")),
                of(
                        Deviation.MANIFEST_KEY_MISSING,
                        b -> b.manifest("file.results", null),
                        b -> b.manifest("source.systemName", null)),
                of(
                        Deviation.MANIFEST_KEY_TWICE,
                        manifest("file.users,bulk", "file.users,bulk\r\nfile.users,bulk"),
                        manifest("file.users,bulk", "\"file.users\",\"bulk\"")),
                of(
                        Deviation.MANIFEST_KEY_UNKNOWN,
                        b -> b.manifest("source.shoeSize", "9"),
                        b -> b.manifest("source.systemCode", "9")),
                of(
                        Deviation.MANIFEST_VERSION,
                        b -> b.manifest("manifest.version", "2.0"),
                        b -> b.manifest("manifest.version", "\"1.0\"")),
                of(
                        Deviation.ONEROSTER_VERSION_UNKNOWN,
                        b -> b.manifest("oneroster.version", "2.0"),
                        b -> b.manifest("oneroster.version", "\"1.2\"")),
                of(
                        Deviation.MODE_UNKNOWN,
                        b -> b.manifest("file.results", ""),
                        b -> b.manifest("file.results", "absent")),
                of(Deviation.VALUE_CASE, b -> b.manifest("file.users", "Bulk"), b -> b.manifest("file.users", "bulk")),
                of(Deviation.DELTA_WITHOUT_BULK, TestBundle::delta, b -> b.manifest("file.users", "bulk")),
                of(
                        Deviation.FILE_NOT_OF_EDITION,
                        b -> good(Edition.V1_1).entry("roles.csv", "x"),
                        b -> results(good(Edition.V1_1))),
                of(Deviation.FILE_LISTED_MISSING, b -> b.manifest("file.results", "bulk"), PackageCases::results),
                of(Deviation.FILE_LISTED_ABSENT, b -> b.entry("results.csv", "x"), PackageCases::results),
                of(Deviation.FILE_REQUIRED, b -> b.without("roles"), PackageCases::results));
    }

    /** What never comes alone. */
    static Stream<Case> together() {
        return Stream.of(
                of(
                        Deviation.TIME_IS_DATE,
                        b -> b.set("users", 1, "dateLastModified", "2026-09-01"),
                        b -> b.set("users", 1, "dateLastModified", "2026-09-01T08:00:00Z"),
                        Deviation.FILLED_IN_BULK),
                of(
                        Deviation.TIME_MALFORMED,
                        b -> b.set("users", 1, "dateLastModified", "2026-09-01 08:00"),
                        b -> b.set("users", 1, "dateLastModified", "2026-09-01T08:00:00.123Z"),
                        Deviation.FILLED_IN_BULK),
                of(
                        Deviation.STATUS_INACTIVE,
                        b -> b.set("enrollments", 1, "status", "inactive"),
                        b -> b.set("enrollments", 1, "status", "tobedeleted"),
                        Deviation.FILLED_IN_BULK),
                of(
                        Deviation.CONTROL_CHARACTER,
                        b -> b.set("orgs", 1, "name", "Org\0"),
                        b -> b.set("orgs", 1, "name", "Org\tone")),
                of(
                        Deviation.QUOTE_OPEN,
                        b -> b.rewriting("enrollments", text -> text + "e9,,,k1,u1,p1,student,,,\""),
                        b -> b.rewriting("enrollments", text -> text + "e9,,,k1,u1,p1,student,,,\"\"")));
    }

    /** What is wrong where something was listed before. */
    static Stream<Case> delta() {
        return Stream.of(
                of(Deviation.BLANK_IN_DELTA, b -> b.delta().set("users", 1, "status", ""), b -> b.delta()
                        .set("users", 1, "status", "tobedeleted")),
                of(Deviation.BLANK_IN_DELTA, b -> b.delta().set("orgs", 1, "dateLastModified", ""), b -> b.delta()
                        .set("orgs", 1, "dateLastModified", "2026-10-01T06:00:00Z")),
                of(Deviation.SCHOOL_NOT_A_SCHOOL, b -> atADepartment(b).delta(), b -> atADepartment(b)
                        .delta()
                        .gone("classes", "k1")),
                of(Deviation.SCHOOL_YEAR_NOT_A_YEAR, b -> inATerm(b).delta(), b -> inATerm(b)
                        .delta()
                        .gone("courses", "c1")));
    }

    private static TestBundle atADepartment(TestBundle bundle) {
        bundle.set("classes", 1, "schoolSourcedId", "d1");
        for (int row = 1; row <= 3; row++) {
            bundle.set("enrollments", row, "schoolSourcedId", "d1");
        }
        return bundle;
    }

    private static TestBundle inATerm(TestBundle bundle) {
        return bundle.set("courses", 1, "schoolYearSourcedId", "t1");
    }

    private static TestBundle results(TestBundle bundle) {
        return bundle.manifest("file.results", "bulk").entry("results.csv", "x");
    }

    private static TestBundle orgsTwice(TestBundle bundle) {
        String orgs = String.join(",", TestBundle.columns("orgs"))
                + "\r\nu1,,,Org u1,ext:university,,\r\nd1,,,Org d1,department,,\r\n";
        return bundle.entry("0rgs.csv", orgs).repacking(zip -> zip.renamed("0rgs.csv", "orgs.csv"));
    }

    private static TestBundle everyFile(TestBundle bundle) {
        for (String stem : BindingFiles.DATA) {
            if (!isRead(stem)) {
                bundle.manifest("file." + stem, "bulk").entry(stem + ".csv", "x");
            }
        }
        return bundle;
    }

    private static boolean isRead(String stem) {
        return Stream.of(Table.values()).map(Table::stem).anyMatch(stem::equals);
    }

    private static TestBundle alone(TestBundle bundle) {
        for (Table table : Table.values()) {
            bundle.without(table.stem());
        }
        return bundle;
    }

    private static TestBundle neighbour(TestBundle bundle, String header) {
        return bundle.withoutManifest().losing("users").entry("users.csv", header + "\r\n");
    }

    private static UnaryOperator<TestBundle> manifest(String part, String replacement) {
        return bundle -> bundle.rewriting("manifest", text -> text.replace(part, replacement));
    }

    /** So many kilobytes more, which can't be packed well. */
    private static TestBundle heavy(TestBundle bundle, String stem, int kilobytes) {
        Random random = new Random(1);
        for (int i = 0; i < kilobytes / 50; i++) {
            byte[] bytes = new byte[25 << 10];
            random.nextBytes(bytes);
            filler(bundle, stem, i, HexFormat.of().formatHex(bytes));
        }
        return bundle;
    }

    private static TestBundle hollow(TestBundle bundle, int kilobytes) {
        for (int i = 0; i < kilobytes / 50; i++) {
            filler(bundle, "users", i, "x".repeat(50 << 10));
        }
        return bundle;
    }

    private static void filler(TestBundle bundle, String stem, int number, String text) {
        if (stem.equals("users")) {
            bundle.user("filler" + number, "filler" + number, "F", text);
        } else {
            bundle.schoolClass("filler" + number, "c1", "t1").set(stem, number + 2, "title", text);
        }
    }

    private static TestBundle rows(TestBundle bundle, int number) {
        for (int i = ROWS_OF_GOOD; i < number; i++) {
            bundle.org("org" + i, "department");
        }
        return bundle;
    }

    private static TestBundle cell(TestBundle bundle, int length) {
        return bundle.row(
                "users",
                Map.of(
                        "sourcedId", "p9",
                        "enabledUser", "true",
                        "username", "planted.nine",
                        "givenName", "Di",
                        "familyName", "x".repeat(length)));
    }

    private static Case of(
            Deviation deviation,
            UnaryOperator<TestBundle> wrong,
            UnaryOperator<TestBundle> nearMiss,
            Deviation... besides) {
        return new Case(deviation, wrong, nearMiss, Set.of(besides));
    }
}
