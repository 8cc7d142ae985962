package org.campuspartners.partnership.roster.oneroster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.campuspartners.partnership.testing.search.Planted;

/** Writes real bundles: a small good one, and whatever a test makes of it. */
public final class TestBundle {

    private final Map<String, List<List<String>>> tables = new TreeMap<>();
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<String>> rewrites = new TreeMap<>();
    private final Map<String, byte[]> besides = new LinkedHashMap<>();
    private final Edition edition;
    private UnaryOperator<ZipBytes> repacking = UnaryOperator.identity();
    private boolean manifestThere = true;

    private TestBundle(Edition edition) {
        this.edition = edition;
        for (Table table : edition.tables()) {
            tables.put(table.stem(), new ArrayList<>(List.of(new ArrayList<>(columns(table.stem(), edition)))));
        }
        manifest.put("manifest.version", "1.0");
        manifest.put("oneroster.version", edition.version());
        edition.files().forEach(stem -> manifest.put("file." + stem, tables.containsKey(stem) ? "bulk" : "absent"));
    }

    /** No records yet. */
    public static TestBundle empty() {
        return new TestBundle(Edition.V1_2);
    }

    /** One school, one term, one course; a class of two students and a teacher. */
    public static TestBundle good() {
        return good(Edition.V1_2);
    }

    /** {@link #good()} as that edition writes it. */
    public static TestBundle good(Edition edition) {
        return new TestBundle(edition)
                .org("u1", "ext:university")
                .org("d1", "department")
                .term("t1", "Autumn 2026", "2026-09-21", "2027-01-04")
                .course("c1", "LING101")
                .user("p1", "planted.one", "Ada", "One")
                .user("p2", "planted.two", "Bo", "Two")
                .user("p3", "planted.three", "Cy", "Three")
                .schoolClass("k1", "c1", "t1")
                .enrolment("e1", "k1", "p1", "student")
                .enrolment("e2", "k1", "p2", "student")
                .enrolment("e3", "k1", "p3", "teacher");
    }

    public TestBundle org(String id, String type) {
        return row(
                "orgs",
                Map.of(
                        "sourcedId", id,
                        "name", "Org " + id,
                        "type", type));
    }

    public TestBundle term(String id, String title, String starts, String ends) {
        return row(
                "academicSessions",
                Map.of(
                        "sourcedId", id,
                        "title", title,
                        "type", "term",
                        "startDate", starts,
                        "endDate", ends,
                        "schoolYear", "2027"));
    }

    public TestBundle course(String id, String code) {
        return row(
                "courses", Map.of("sourcedId", id, "title", "Course " + id, "courseCode", code, "orgSourcedId", "d1"));
    }

    /** Somebody of whom the lists have whatever they can have. */
    public TestBundle user(String id, String username, String given, String family) {
        Map<String, String> cells = new HashMap<>(Planted.besides(id));
        cells.put("sourcedId", id);
        cells.put("enabledUser", "true");
        cells.put("username", username);
        cells.put("givenName", Planted.name(given));
        cells.put("familyName", Planted.name(family));
        cells.put("role", "student");
        cells.put("orgSourcedIds", "u1");
        // Of those columns that the edition has.
        cells.keySet().retainAll(tables.get("users").getFirst());
        row("users", cells);
        return edition == Edition.V1_1
                ? this
                : row(
                        "roles",
                        Map.of(
                                "sourcedId", "r-" + id,
                                "userSourcedId", id,
                                "roleType", "primary",
                                "role", "student",
                                "orgSourcedId", "u1"));
    }

    /** Somebody's demographics too, of whoever is first. */
    public TestBundle withDemographics() {
        return entry(
                        "demographics.csv",
                        Planted.demographics(tables.get("users").get(1).getFirst()))
                .manifest("file.demographics", "bulk");
    }

    public TestBundle schoolClass(String id, String course, String terms) {
        return row(
                "classes",
                Map.of(
                        "sourcedId",
                        id,
                        "title",
                        "Class " + id,
                        "courseSourcedId",
                        course,
                        "classType",
                        "scheduled",
                        "schoolSourcedId",
                        "u1",
                        "termSourcedIds",
                        terms));
    }

    public TestBundle enrolment(String id, String schoolClass, String user, String role) {
        return row(
                "enrollments",
                Map.of(
                        "sourcedId", id,
                        "classSourcedId", schoolClass,
                        "schoolSourcedId", "u1",
                        "userSourcedId", user,
                        "role", role));
    }

    /** Adds a row of the cells of some columns; the rest is blank. */
    public TestBundle row(String stem, Map<String, String> cells) {
        List<List<String>> rows = tables.get(stem);
        rows.add(new ArrayList<>(Collections.nCopies(rows.getFirst().size(), "")));
        cells.forEach((column, value) -> set(stem, rows.size() - 1, column, value));
        return this;
    }

    /** Sets a cell; rows count from 1. */
    public TestBundle set(String stem, int row, String column, String value) {
        tables.get(stem).get(row).set(tables.get(stem).getFirst().indexOf(column), value);
        return this;
    }

    public TestBundle withoutRow(String stem, String id) {
        tables.get(stem).removeIf(row -> row.getFirst().equals(id));
        return this;
    }

    /** As a delta: each row a change of today, files without rows left out. */
    public TestBundle delta() {
        for (String stem : List.copyOf(tables.keySet())) {
            if (tables.get(stem).size() == 1) {
                without(stem);
            } else {
                manifest("file." + stem, "delta");
                changed(stem);
            }
        }
        return this;
    }

    /** Takes a record away, in a delta. */
    public TestBundle gone(String stem, String id) {
        tables.get(stem).stream().filter(row -> row.getFirst().equals(id)).forEach(row -> row.set(1, "tobedeleted"));
        return this;
    }

    private void changed(String stem) {
        tables.get(stem).stream().skip(1).forEach(row -> {
            row.set(1, row.get(1).isEmpty() ? "active" : row.get(1));
            row.set(2, row.get(2).isEmpty() ? "2026-10-01T06:00:00.000Z" : row.get(2));
        });
    }

    public TestBundle manifest(String key, String value) {
        if (value == null) {
            manifest.remove(key);
        } else {
            manifest.put(key, value);
        }
        return this;
    }

    public TestBundle withoutManifest() {
        manifestThere = false;
        return this;
    }

    /** Leaves out a file, and says so in the manifest. */
    public TestBundle without(String stem) {
        tables.remove(stem);
        return manifest("file." + stem, "absent");
    }

    /** Leaves out a file, and doesn't say so. */
    public TestBundle losing(String stem) {
        tables.remove(stem);
        return this;
    }

    /** Changes a file's text after it was written. */
    public TestBundle rewriting(String stem, UnaryOperator<String> rewrite) {
        rewrites.put(stem, rewrite);
        return this;
    }

    /** Changes the zip after it was packed. */
    TestBundle repacking(UnaryOperator<ZipBytes> change) {
        repacking = change;
        return this;
    }

    /** Adds an entry as it is. */
    public TestBundle entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestBundle entry(String name, byte[] content) {
        besides.put(name, content);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (manifestThere) {
                String rows = manifest.entrySet().stream()
                        .map(property -> property.getKey() + "," + property.getValue() + "\r\n")
                        .collect(Collectors.joining());
                CsvEntries.put(zip, "manifest.csv", text("manifest", "propertyName,value\r\n" + rows));
            }
            for (var table : tables.entrySet()) {
                CsvEntries.put(zip, table.getKey() + ".csv", text(table.getKey(), CsvEntries.csv(table.getValue())));
            }
            for (var entry : besides.entrySet()) {
                CsvEntries.put(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repacking.apply(new ZipBytes(out.toByteArray())).bytes();
    }

    public Path in(Path folder) {
        try {
            return Files.write(Files.createTempFile(folder, "bundle", ".zip"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] text(String stem, String text) {
        // ISO 8859-1, so that a rewrite can place any byte; the fixtures themselves are ASCII.
        return rewrites.getOrDefault(stem, UnaryOperator.identity()).apply(text).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The columns of a table, for tests that write a header of their own. */
    public static List<String> columns(String stem) {
        return columns(stem, Edition.V1_2);
    }

    private static List<String> columns(String stem, Edition edition) {
        return edition.tables().stream()
                .filter(table -> table.stem().equals(stem))
                .flatMap(table -> table.columns(edition).stream())
                .map(Column::name)
                .toList();
    }
}
