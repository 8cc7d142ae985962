package org.campuspartners.runner.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.campuspartners.runner.storm.check.Violation;
import org.campuspartners.runner.storm.check.Violation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    @TempDir
    Path folder;

    @Test
    void several_runs_sum_up_for_each_commit_and_over_all() {
        results().add(result(1, "aaaaaaa"));
        results().add(result(2, "aaaaaaa"));
        results().add(result(3, "bbbbbbb", new Violation(Kind.LOST, "x"), new Violation(Kind.LOST, "y")));

        assertThat(results().all())
                .hasSize(3)
                .last()
                .isEqualTo(result(3, "bbbbbbb", new Violation(Kind.LOST, "x"), new Violation(Kind.LOST, "y")));
        List<String> lines = new Summary(results().all()).lines();
        assertThat(lines.get(2)).startsWith("| aaaaaaa | 1 | 2 | 2 | 20 |").endsWith("| 4 s |  |");
        assertThat(lines.get(3))
                .startsWith("| bbbbbbb | 1 | 1 | 1 | 10 | 2 | 1 | 2 |")
                .endsWith("| 3 |");
        assertThat(lines.get(4)).startsWith("| all |  | 3 | 3 | 30 |");
    }

    @Test
    void a_seed_is_a_line() {
        assertThat(result(1, "aaaaaaa"))
                .hasToString("seed 1: ok  1 faults, 10 commands (2 repeated, 1 refused), recovered in 4 s, 100 s");
        assertThat(result(1, "aaaaaaa", new Violation(Kind.LOST, "x"), new Violation(Kind.DOUBLED, "y"))
                        .toString())
                .startsWith("seed 1: FAILED (1 lost, 1 doubled)");
    }

    @Test
    void seeds_are_one_or_from_one_to_another() {
        assertThat(Seeds.of("5").all()).containsExactly(5L);
        assertThat(Seeds.of("3..5").all()).containsExactly(3L, 4L, 5L);
        assertThatThrownBy(() -> Seeds.of("5..3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Seeds.of("all")).isInstanceOf(IllegalArgumentException.class);
    }

    private Results results() {
        return new Results(folder.resolve("storm/results.jsonl"));
    }

    private static Result result(long seed, String commit, Violation... violations) {
        return new Result(
                seed,
                1,
                commit,
                "2026-11-01T12:00:00Z",
                List.of("a fault"),
                10,
                2,
                1,
                4.2,
                100,
                violations.length == 0 ? Map.of() : Result.counts(List.of(violations)),
                List.of(violations).stream().map(Violation::toString).toList());
    }
}
