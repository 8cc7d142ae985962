package org.campuspartners.runner.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.campuspartners.runner.process.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {

    @TempDir
    Path folder;

    private Path report(String json) throws IOException {
        return Files.writeString(folder.resolve("report.json"), json);
    }

    @Test
    void a_run_that_found_nothing_says_how_much_it_asked() throws IOException {
        Path report = report("{\"test_cases\":{\"generated\":203,\"unique_failures\":0},\"errors\":[]}");
        assertThat(Tally.of(report, 0)).isEqualTo(new Tally(203, 0)).hasToString("203");
    }

    @Test
    void failures_and_errors_are_findings() throws IOException {
        Path report = report(
                "{\"test_cases\":{\"generated\":9,\"unique_failures\":4},\"errors\":[{\"count\":2},{\"count\":1}]}");
        assertThat(Tally.of(report, 1)).isEqualTo(new Tally(9, 7)).hasToString("9, 7 found");
    }

    @Test
    void a_run_that_did_not_end_well_is_a_finding_whatever_its_report_says() throws IOException {
        Path fine = report("{\"test_cases\":{\"generated\":9,\"unique_failures\":0},\"errors\":[]}");
        assertThat(Tally.of(fine, 2).findings()).isEqualTo(1);
        assertThat(Tally.of(folder.resolve("none.json"), -1)).isEqualTo(new Tally(0, 1));
    }

    @Test
    void the_table_has_a_line_a_persona_and_a_sum() {
        Map<Part, Tally> row = new EnumMap<>(Part.class);
        Part.SERVICES.forEach(service -> row.put(service, new Tally(100, service == Part.FEEDBACK ? 1 : 0)));
        assertThat(FuzzTable.of(Map.of("student", row)))
                .containsExactly(
                        "requests     partnership          feedback             analytics",
                        "student      100                  100, 1 found         100",
                        "300 requests, 1 findings");
    }
}
