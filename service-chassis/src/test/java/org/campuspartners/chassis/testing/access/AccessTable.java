package org.campuspartners.chassis.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/**
 * Who may do what to a service: a row an operation, a column a persona, a cell what comes of it. It is a Markdown table, for
 * people to read.
 *
 * <p>The operator's routes, which are the same everywhere, have their rows in {@code access/operator.md}, where the column
 * {@code others} is whoever has none of their own.
 */
public final class AccessTable {

    static final String NOBODY = "nobody";

    private static final String OTHERS = "others";
    private static final String FORBIDDEN_AS = "403 says";

    /** @param forbiddenAs the code of its problem for those who may not */
    record Row(Operation operation, Map<String, Verdict> cells, String forbiddenAs) {}

    private final List<String> personas;
    private final List<Row> rows;

    private AccessTable(List<String> personas, List<Row> rows) {
        this.personas = personas;
        this.rows = rows;
    }

    /**
     * @param own of the class path, whose columns are the personas
     * @param shared tables of the class path with further rows
     */
    public static AccessTable of(String own, String... shared) {
        return read(text(own), Arrays.stream(shared).map(AccessTable::text).toArray(String[]::new));
    }

    static AccessTable read(String own, String... shared) {
        List<Map<String, String>> lines = lines(own);
        List<String> personas = lines.getFirst().keySet().stream()
                .filter(column -> !column.isEmpty() && !column.equals(FORBIDDEN_AS))
                .toList();
        for (String table : shared) {
            lines.addAll(lines(table));
        }
        return new AccessTable(
                personas, lines.stream().map(line -> row(line, personas)).toList());
    }

    /**
     * Tries every cell, after it has seen that there is a row for every operation and no other.
     *
     * @param bearers what each persona sends as {@code Authorization} who isn't another in each attempt
     * @param attempts how an operation is attempted on something made anew, where the address alone doesn't do
     */
    public Stream<DynamicNode> tests(
            OpenApiDocument document,
            int port,
            Map<String, String> bearers,
            Map<String, ? extends Supplier<Attempt>> attempts) {
        Stream<DynamicNode> whole = Stream.of(
                dynamicTest("there is a row for every operation, and no other", () -> mustCover(document)),
                dynamicTest("everybody in it is known, and everything that is attempted", () -> {
                    assertThat(personas).containsAll(bearers.keySet());
                    assertThat(operations()).containsAll(attempts.keySet());
                }));
        return Stream.concat(whole, rows.stream().map(row -> {
            Operation operation = row.operation();
            Supplier<Attempt> attempt = attempts.containsKey(operation.toString())
                    ? attempts.get(operation.toString())::get
                    : () -> Attempt.bare(operation, port);
            RowTests tests = new RowTests(row, attempt, bearers, document);
            return DynamicContainer.dynamicContainer(operation.toString(), tests.all());
        }));
    }

    void mustCover(OpenApiDocument document) {
        assertThat(operations()).doesNotHaveDuplicates();
        assertThat(operations())
                .containsExactlyInAnyOrderElementsOf(document.responses().keySet());
    }

    private List<String> operations() {
        return rows.stream().map(row -> row.operation().toString()).toList();
    }

    private static Row row(Map<String, String> line, List<String> personas) {
        Map<String, Verdict> cells = new LinkedHashMap<>();
        String operation = line.get("").replace("`", "");
        for (String persona : personas) {
            String word = line.getOrDefault(persona, line.get(OTHERS));
            assertThat(word).as("%s for %s", operation, persona).isNotNull();
            cells.put(persona, Verdict.of(word));
        }
        return new Row(Operation.of(operation), cells, line.getOrDefault(FORBIDDEN_AS, ""));
    }

    /** Each line's cells by their columns, of the table in which what an operation is called has a column without a name. */
    private static List<Map<String, String>> lines(String text) {
        List<String[]> lines = text.lines()
                .dropWhile(line -> !line.matches("\\| +\\|.*"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|-"))
                .map(line -> line.substring(1).split("\\|"))
                .toList();
        String[] header = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i].strip(), line[i].strip());
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(String resource) {
        try (InputStream in = AccessTable.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
