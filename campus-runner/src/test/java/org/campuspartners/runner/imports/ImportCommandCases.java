package org.campuspartners.runner.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.cli.CampusCommand;
import org.campuspartners.runner.process.JavaProgram;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./campus import} as a process of its own, on a campus whose class lists nobody needs any more. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ImportCommandCases {

    private record Ended(int exit, String answer, String said) {}

    @TempDir
    static Path folder;

    private final Campus campus;

    protected ImportCommandCases(Campus campus) {
        this.campus = campus;
    }

    @BeforeAll
    void the_sample_is_listed_and_nothing_else() throws Exception {
        assertThat(given("sample.zip", Lists.sample(), "--confirm-withdrawals").exit())
                .isZero();
    }

    @Test
    void a_dry_run_changes_nothing_an_import_does_and_the_same_again_does_not() throws Exception {
        Lists lists = Lists.sample().with("s.okonkwo", "s.achieng");

        Ended dry = given("lists.zip", lists, "--dry-run");
        Ended first = given("lists.zip", lists);
        Ended again = given("lists.zip", lists, "--strict");

        assertThat(List.of(dry, first, again)).extracting(Ended::exit).containsOnly(0);
        assertThat(dry.said()).contains("handing in lists.zip");
        assertThat(dry.answer()).contains("OneRoster 1.2", "A dry run: nothing was changed");
        assertThat(counts(dry, "person")).startsWith("1", "0", "0", "0");
        assertThat(first.answer()).contains("Taken over");
        assertThat(counts(first, "person")).startsWith("1", "0", "0", "0");
        assertThat(again.answer()).contains("read strictly", "Taken over");
        for (String kind : List.of("term", "person", "class", "member")) {
            assertThat(counts(again, kind)).as(kind).startsWith("0", "0", "0", "0");
        }
    }

    @Test
    void where_too_much_would_go_it_asks_for_a_word_that_is_then_enough() throws Exception {
        Lists few = Lists.sample().withoutClass("bio210-b");

        Ended asking = given("few.zip", few);
        Ended confirmed = given("few.zip", few, "--confirm-withdrawals");

        assertThat(asking.exit()).isEqualTo(1);
        assertThat(asking.answer()).contains("Not taken over yet", "--confirm-withdrawals");
        assertThat(counts(asking, "class").get(2)).isEqualTo("1");
        assertThat(confirmed.exit()).isZero();
        assertThat(confirmed.answer()).contains("Taken over");
        assertThat(counts(confirmed, "class").get(2)).isEqualTo("1");
    }

    @Test
    void what_is_no_bundle_is_refused_with_its_code() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear registry,");

        Ended ended = run(List.of(letter.toString()));

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.answer()).contains("not-a-zip", "Refused: nothing was changed");
    }

    @Test
    void who_may_not_hand_in_is_told_so_in_a_line() throws Exception {
        assertThat(problem("student"))
                .startsWith("campus: ")
                .endsWith("as student was answered with 403: This is not yours to see or to do");
        assertThat(problem("nobody")).startsWith("campus: Nobody here is called \"nobody\"");
    }

    private String problem(String who) throws Exception {
        Ended ended = given("sample.zip", Lists.sample(), "--as", who);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.answer()).isEmpty();
        List<String> lines = ended.said()
                .lines()
                .filter(line -> !line.startsWith("  handing in"))
                .toList();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private Ended given(String name, Lists lists, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(lists.in(folder, name).toString());
        return run(arguments);
    }

    /** Added, changed, withdrawn, returned, unchanged. */
    private static List<String> counts(Ended ended, String kind) {
        return ended.answer()
                .lines()
                .filter(line -> line.startsWith(kind + " "))
                .flatMap(line -> List.of(line.split("\\s+")).stream().skip(1))
                .toList();
    }

    private Ended run(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("import", "--attach"));
        if (!arguments.contains("--port-offset")) {
            line.addAll(List.of("--port-offset", String.valueOf(campus.options().portOffset())));
        }
        line.addAll(arguments);
        List<String> options = List.of("-Dlogback.configurationFile=command-logback.xml", "-Dcampus.root=" + folder);
        Path answer = Files.createTempFile(folder, "answer", ".txt");
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(JavaProgram.main(CampusCommand.class, "128m", options, line))
                .redirectOutput(answer.toFile())
                .redirectError(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("%s ended", line)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(answer), Files.readString(said));
    }
}
