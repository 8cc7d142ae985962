package org.campuspartners.chassis.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table finds what is not as it says: tried on a service of which every sentence of it is known. */
class AccessTableTest extends SampleTest {

    private static final Map<String, String> BEARERS = Map.of(
            "coordinator", TestTokens.of("cora").roles("coordinator").bearer(),
            "operator", TestTokens.of("olga").roles("operator").bearer(),
            "anybody", TestTokens.of("ada").bearer());

    private final Map<String, Supplier<Attempt>> attempts = Map.of(
            "GET /api/notes/{id}", () -> Attempt.of(on("/api/notes/n1").GET()),
            "POST /api/notes/{id}/reopen",
                    () -> Attempt.of(on("/api/notes/n1/reopen").POST(text(""))));

    private HttpRequest.Builder on(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    private OpenApiDocument document() {
        return OpenApiDocument.of("sample-service", port());
    }

    private static AccessTable table(String... lines) {
        return AccessTable.read("""
                |     | nobody | coordinator | operator | anybody | 403 says  |
                |-----|--------|-------------|----------|---------|-----------|
                """ + String.join("\n", lines));
    }

    private List<DynamicTest> cells(AccessTable table, Map<String, Supplier<Attempt>> attempts) {
        return table.tests(document(), port(), BEARERS, attempts)
                .flatMap(AccessTableTest::leaves)
                .filter(test -> !test.getDisplayName().startsWith("there is"))
                .toList();
    }

    private static Stream<DynamicTest> leaves(DynamicNode node) {
        return node instanceof DynamicContainer row
                ? row.getChildren().flatMap(AccessTableTest::leaves)
                : Stream.of((DynamicTest) node);
    }

    @Test
    void what_is_as_the_table_says_passes() {
        List<DynamicTest> cells = cells(
                table(
                        "| `GET /api/who`                | 401 | done | done | done |           |",
                        "| `GET /api/for-coordinators`   | 401 | done | 403  | 403  | forbidden |",
                        "| `GET /api/notes/{id}`         | 401 | done | done | done |           |",
                        "| `POST /api/notes/{id}/reopen` | 401 | rule | rule | rule |           |"),
                attempts);
        assertThat(cells).hasSize(1 + 4 * 4);
        assertThat(cells)
                .allSatisfy(cell -> assertThatCode(() -> cell.getExecutable().execute())
                        .as(cell.getDisplayName())
                        .doesNotThrowAnyException());
    }

    @Test
    void a_verdict_that_there_is_none_of_is_no_verdict() {
        assertThatThrownBy(() -> table("| `GET /api/who` | 401 | done | maybe | done | |"))
                .hasMessageContaining("maybe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            | `GET /api/who`                | done | done | done | done |           | ; nobody: done
            | `GET /api/who`                | 401  | done | 403  | done | forbidden | ; operator: 403
            | `GET /api/for-coordinators`   | 401  | done | done | 403  | forbidden | ; operator: done
            | `GET /api/for-coordinators`   | 401  | 403  | 403  | 403  | forbidden | ; coordinator: 403
            | `GET /api/for-coordinators`   | 401  | done | 403  | 404  | forbidden | ; anybody: 404
            | `GET /api/notes/{id}`         | 401  | done | rule | done |           | ; operator: rule
            | `POST /api/notes/{id}/reopen` | 401  | done | rule | rule |           | ; coordinator: done
            """)
    void a_cell_that_is_not_so_fails_and_no_other(String line, String wrong) {
        assertThat(cells(table(line), attempts)).allSatisfy(cell -> {
            if (cell.getDisplayName().equals(wrong)) {
                assertThatThrownBy(() -> cell.getExecutable().execute()).isInstanceOf(AssertionError.class);
            }
        });
        assertThat(cells(table(line), attempts))
                .extracting(DynamicTest::getDisplayName)
                .contains(wrong);
    }

    @Test
    void a_refusal_in_other_words_fails() {
        List<DynamicTest> cells =
                cells(table("| `GET /api/for-coordinators` | 401 | done | 403 | 403 | members-only |"), attempts);
        assertThat(cells)
                .filteredOn(cell -> cell.getDisplayName().endsWith("403"))
                .hasSize(2)
                .allSatisfy(cell ->
                        assertThatThrownBy(() -> cell.getExecutable().execute()).isInstanceOf(AssertionError.class));
    }

    @Test
    void what_is_refused_and_changes_something_all_the_same_fails() {
        Map<String, Supplier<Attempt>> restless = Map.of(
                "GET /api/for-coordinators",
                () -> Attempt.of(on("/api/for-coordinators").GET()).changing(UUID::randomUUID));
        assertThat(cells(table("| `GET /api/for-coordinators` | 401 | done | 403 | 403 | forbidden |"), restless))
                .filteredOn(cell -> cell.getDisplayName().endsWith(": 403"))
                .hasSize(2)
                .allSatisfy(
                        cell -> assertThatThrownBy(() -> cell.getExecutable().execute())
                                .hasMessageContaining("how it is afterwards"));
    }

    @Test
    void an_operation_without_a_row_fails_and_so_does_a_row_without_an_operation() {
        assertThatThrownBy(() ->
                        table("| `GET /api/who` | 401 | done | done | done | |").mustCover(document()))
                .hasMessageContaining("POST /api/notes");
        assertThatThrownBy(() -> table("| `GET /api/gone` | 401 | done | done | done | |")
                        .mustCover(document()))
                .hasMessageContaining("GET /api/gone");
    }
}
