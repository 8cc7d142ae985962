package org.campuspartners.runner.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportReportTest {

    @Test
    void what_is_wrong_is_said_with_its_place_and_its_rule() {
        assertThat(lines("""
                {"id": "i1", "state": "refused", "edition": "1.1", "strict": true,
                 "problems": [
                   {"file": "users.csv", "line": 14, "column": "givenName", "code": "value-missing", "severity": "error",
                    "rule": "A required cell is filled", "count": 1},
                   {"file": "zip", "line": 0, "column": null, "code": "entry-unknown", "severity": "error",
                    "rule": "Nothing else", "count": 2}],
                 "problemCounts": {"value-missing": 1, "entry-unknown": 2},
                 "filesNotUsed": ["demographics.csv"], "records": {}, "changes": {}}"""))
                .containsExactly(
                        "Import i1, OneRoster 1.1, read strictly",
                        "  error: users.csv:14 givenName  value-missing",
                        "      A required cell is filled",
                        "  error: zip  entry-unknown, 2 times",
                        "      Nothing else",
                        "  not used: demographics.csv",
                        "",
                        "Refused: nothing was changed");
    }

    @Test
    void what_is_not_listed_is_counted() {
        assertThat(lines("""
                {"id": "i1", "state": "refused", "problems": [], "problemCounts": {"value-missing": 12345}}""")).contains("  and more of them; in all:", "        12,345  value-missing");
    }

    @Test
    void what_would_change_is_a_table_with_the_first_of_each() {
        assertThat(lines("""
                {"id": "i1", "state": "compared", "edition": "1.2", "delta": true, "problems": [], "problemCounts": {},
                 "changes": {"person": {"added": 1200, "changed": 0, "withdrawn": 1, "returned": 0, "unchanged": 5,
                   "first": {"added": {"id": "p1", "line": 7}, "withdrawn": {"id": "p2", "line": null},
                             "unchanged": {"id": "p3", "line": 2}}}}}"""))
                .contains(
                        "Import i1, OneRoster 1.2, delta",
                        "               added     changed   withdrawn    returned   unchanged",
                        "person         1,200           0           1           0           5",
                        "          first added: p1, line 7",
                        "          first withdrawn: p2",
                        "A dry run: nothing was changed")
                .noneMatch(line -> line.contains("first unchanged"));
    }

    @Test
    void what_waits_for_a_confirmation_says_how_to_give_it() {
        assertThat(lines("""
                {"id": "i1", "state": "checked", "needsConfirmation": true}""").getLast()).contains("--confirm-withdrawals");
    }

    private static List<String> lines(String answer) {
        return new ImportReport(JsonMapper.builder().build().readTree(answer)).lines();
    }
}
