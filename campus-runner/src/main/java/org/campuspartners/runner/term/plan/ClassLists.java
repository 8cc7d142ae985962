package org.campuspartners.runner.term.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code sample-term/class-lists/}: a OneRoster 1.2 bundle, as files that people can read. */
public record ClassLists(Map<String, Term> terms, Map<String, ClassList> classes) {

    private static final List<String> FILES =
            List.of("manifest", "academicSessions", "orgs", "courses", "classes", "users", "roles", "enrollments");

    /** @param ends the first day after it */
    public record Term(String title, LocalDate starts, LocalDate ends) {}

    /** @param students their sign-in names, in the file's order */
    public record ClassList(String title, String courseCode, String term, List<String> students) {}

    /** The sample that comes with the runner. */
    public static ClassLists sample() {
        Map<String, Term> terms = new LinkedHashMap<>();
        rows("academicSessions")
                .forEach(row -> terms.put(
                        row.getField("sourcedId"),
                        new Term(
                                row.getField("title"),
                                LocalDate.parse(row.getField("startDate")),
                                LocalDate.parse(row.getField("endDate")))));
        Map<String, String> codes = new LinkedHashMap<>();
        rows("courses").forEach(row -> codes.put(row.getField("sourcedId"), row.getField("courseCode")));
        Map<String, ClassList> classes = new LinkedHashMap<>();
        rows("classes")
                .forEach(row -> classes.put(
                        row.getField("sourcedId"),
                        new ClassList(
                                row.getField("title"),
                                codes.get(row.getField("courseSourcedId")),
                                row.getField("termSourcedIds"),
                                new ArrayList<>())));
        // In this sample a person's sourcedId is their sign-in name.
        rows("enrollments").stream()
                .filter(row -> row.getField("role").equals("student"))
                .forEach(row ->
                        classes.get(row.getField("classSourcedId")).students().add(row.getField("userSourcedId")));
        return new ClassLists(terms, classes);
    }

    public Term termOf(String classId) {
        return terms.get(classes.get(classId).term());
    }

    /** What the partnership is called on the campus. */
    public String title(TermPlan.Partnership partnership) {
        return classes.get(partnership.classId()).title() + ", " + partnership.id();
    }

    /** The bundle as a registry's office sends it. */
    public static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : FILES) {
                ZipEntry entry = new ZipEntry(file + ".csv");
                entry.setTime(0);
                zip.putNextEntry(entry);
                try (InputStream in = open(file)) {
                    in.transferTo(zip);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return ClassLists.class.getResourceAsStream("/sample-term/class-lists/" + file + ".csv");
    }
}
