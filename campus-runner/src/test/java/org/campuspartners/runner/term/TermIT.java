package org.campuspartners.runner.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.Down;
import org.campuspartners.runner.campus.FreeOffset;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.campus.Status;
import org.campuspartners.runner.campus.Up;
import org.campuspartners.runner.imports.ImportCommandCases;
import org.campuspartners.runner.listen.Published;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Neighbour;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.RunningProcess;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole campus on real processes, and a whole term on it, while each service is killed once. */
@Tag("processes")
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TermIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final Set<String> TOPICS = Set.of("partnership.events", "feedback.events", "partnership.directory");
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Stays where the term failed, with the logs in it. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path state;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Campus campus;
    private int exit;
    private List<Published> records;

    @BeforeAll
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void play_the_term_on_a_new_campus() throws Exception {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(out, out);
        CampusHome home = new CampusHome(PROJECT, state);
        Options options = Options.at(FreeOffset.find());
        campus = Campus.with(home, options, console);
        new Up(home, options, console).run(false);
        Status.of(campus).table().forEach(System.out::println);
        exit = term(true);
        records = Published.all(campus.kafka(), TOPICS);
    }

    @AfterAll
    void nothing_outlives_down() {
        List<RunningProcess> processes = List.of(Part.values()).stream()
                .flatMap(part -> campus.process(part).stream())
                .toList();
        new Down(campus).run(false);
        assertThat(processes).noneMatch(RunningProcess::isAlive);
    }

    @Test
    void the_insights_say_what_the_sample_implies_though_each_service_was_killed() {
        assertThat(exit).as(said()).isZero();
        assertThat(said())
                .contains("kill -9 partnership", "kill -9 feedback", "kill -9 analytics")
                .contains("The insights say what they must: 55 of 55 figures are the same.");
        assertThat(Status.of(campus).down()).isEmpty();
    }

    @Test
    void played_again_it_skips_what_is_there() {
        assertThat(term(false)).as(said()).isZero();
        assertThat(Published.all(campus.kafka(), TOPICS)).containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void every_record_is_what_its_contract_says() throws Exception {
        assertThat(Published.topics(campus.kafka())).isEqualTo(TOPICS);
        assertThat(records).extracting(Published::topic).containsAll(TOPICS);
        assertThat(records).allSatisfy(record -> assertThat(record.problems()).isEmpty());
    }

    @Test
    void what_a_killed_service_published_twice_is_the_same_twice() {
        assertThat(records.stream().distinct())
                .hasSameSizeAs(records.stream().map(Published::id).distinct().toList());
    }

    @Test
    void nobody_is_named_and_nothing_that_people_wrote_is_on_any_record() {
        Private ours = Private.of(TermPlan.sample(), ClassLists.sample());

        assertThat(ours.in("{\"by\":\"S.Achieng\",\"says\":\"Food webs\"}")).contains("S.Achieng", "Food webs");
        assertThat(records)
                .allSatisfy(record -> assertThat(ours.in(record.raw())).isEmpty());
    }

    @Test
    void what_was_answered_has_no_clock_and_no_trace() {
        assertThat(ofTopic("feedback.events")).allSatisfy(record -> {
            assertThat(record.timestamp() % DAY).isZero();
            assertThat(record.traced()).isFalse();
        });
    }

    @Test
    void answers_are_announced_in_multiples_of_k_and_numbers_come_from_ten_on() {
        assertThat(ofType("feedback.submitted.v1")).isNotEmpty().allSatisfy(data -> assertThat(
                        data.path("answers").asInt() % (isPool(data) ? 10 : 5))
                .isZero());
        assertThat(ofType("results.released.v1")).hasSize(8).allSatisfy(data -> assertThat(data.has("n"))
                .isEqualTo(data.path("audience").asString().equals("everyone")));
        assertThat(ofType("results.released.v1"))
                .filteredOn(data -> data.has("n"))
                .hasSize(6)
                .allSatisfy(data -> assertThat(data.path("n").asInt()).isGreaterThanOrEqualTo(10));
        assertThat(ofType("results.suppressed.v1")).hasSize(2).noneMatch(data -> data.has("n"));
    }

    /** After all that the sample's class lists are needed for. */
    @Nested
    class ThenOnTheCommandLine extends ImportCommandCases {
        ThenOnTheCommandLine() {
            super(campus);
        }
    }

    private int term(boolean killEach) {
        TermCommand command = new TermCommand();
        command.killEach = killEach;
        command.parent = new HasHome() {
            @Override
            public CampusHome home() {
                return campus.home();
            }

            @Override
            public Campus campus() {
                return campus;
            }

            @Override
            public Options chosen() {
                return campus.options();
            }

            @Override
            public Options beside(Neighbour neighbour) {
                return neighbour.options(campus.options());
            }
        };
        return command.call();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<Published> ofTopic(String topic) {
        return records.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    private List<JsonNode> ofType(String type) {
        JsonMapper json = JsonMapper.builder().build();
        return records.stream()
                .filter(record -> record.type().equals(type))
                .distinct()
                .map(record -> json.readTree(record.data()))
                .toList();
    }

    private static boolean isPool(JsonNode data) {
        return data.path("kind").asString().equals("outcome");
    }
}
