package org.campuspartners.runner.storm.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.runner.storm.check.Aftermath.CAMPAIGN;
import static org.campuspartners.runner.storm.check.Aftermath.EDUCATOR;
import static org.campuspartners.runner.storm.check.Aftermath.STUDENT;
import static org.campuspartners.runner.storm.check.Aftermath.UNIT;
import static org.campuspartners.runner.storm.check.Aftermath.WEEK;
import static org.campuspartners.runner.storm.check.Aftermath.event;
import static org.campuspartners.runner.storm.check.Aftermath.key;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.campuspartners.runner.storm.check.Command.Fate;
import org.campuspartners.runner.storm.check.Violation.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Histories with planted violations: each is found, and named for what it is. */
class CheckerTest {

    private final Aftermath left = Aftermath.clean();

    @Nested
    class No_harm {

        @Test
        void is_no_violation() {
            assertThat(left.violations()).isEmpty();
        }

        @Test
        void a_record_may_come_again_after_its_first_copy() {
            left.publish(event(2, "unit.co-planned.v1"));
            left.publish(event(1, "unit.offered.v1"));

            assertThat(left.violations()).isEmpty();
        }

        @Test
        void what_was_left_open_may_have_happened() {
            left.happened("unit.debriefed.v1");
            left.keep(List.of(key("claim"), key("co-plan"), key("approve"), key("open")));
            left.keep(5, 4);

            assertThat(left.violations()).isEmpty();
        }

        @Test
        void a_second_attempt_with_a_natural_id_is_the_same_wish() {
            String signing = "PUT/partnerships/*/agreement/1/signatures/me";
            left.commands.add(left.command(signing, STUDENT, Optional.empty(), UNIT, Fate.ACKNOWLEDGED, List.of()));
            left.commands.add(left.command(signing, STUDENT, Optional.empty(), UNIT, Fate.ACKNOWLEDGED, List.of()));
            left.happened("agreement.signed.v1");
            left.keep(5, 4);

            assertThat(left.violations()).isEmpty();
        }

        @Test
        void an_answer_that_was_left_open_may_count() {
            left.answers("PUT", "g", Fate.OPEN);
            assertThat(left.violations()).isEmpty();

            left.count(6);
            assertThat(left.violations()).isEmpty();
        }

        @Test
        void a_state_topic_may_have_forgotten_all_but_the_last() {
            Kept person = new Kept("people", CAMPAIGN, 3, 3, "", List.of(), List.of());
            left.kept.add(person);
            left.published.add(new Published(
                    "partnership.directory",
                    0,
                    9,
                    new Entry("person/" + CAMPAIGN, 3, "p3", "directory.person.v1", "")));

            assertThat(left.violations()).isEmpty();
        }
    }

    @Nested
    class Lost {

        @Test
        void an_acknowledged_command_without_its_event() {
            left.step("POST/units/*/co-teach", STUDENT, "co-teach", 5);
            left.keep(5, 3);
            left.keep(List.of(key("claim"), key("co-plan"), key("approve"), key("co-teach")));

            left.assertFound(Kind.LOST, "unit.co-taught.v1");
        }

        @Test
        void an_event_that_is_not_on_its_topic() {
            left.published.remove(1);

            left.assertFound(Kind.LOST, "no [2] in the topic");
        }

        @Test
        void an_event_that_is_not_in_the_journal() {
            left.journal.remove(1);

            left.assertFound(Kind.LOST, "no [2] in the journal");
        }

        @Test
        void all_events_of_an_aggregate() {
            left.journal.clear();
            left.published.clear();

            left.assertFound(Kind.LOST, "has come to #3, its topics to #0");
        }

        @Test
        void the_last_state_of_a_state_topic() {
            left.kept.add(new Kept("people", CAMPAIGN, 3, 3, "", List.of(), List.of()));
            left.published.add(new Published(
                    "partnership.directory",
                    0,
                    9,
                    new Entry("person/" + CAMPAIGN, 2, "p2", "directory.person.v1", "")));

            left.assertFound(Kind.LOST, "has come to #3, its topics to #2");
        }

        @Test
        void a_version_that_was_acknowledged() {
            left.keep(3, 3);

            left.assertFound(Kind.LOST, "led to version 4");
        }

        @Test
        void a_version_that_was_acknowledged_to_two_commands() {
            left.step("POST/units/*/claim", EDUCATOR, "other", 2);
            left.keep(List.of(key("claim"), key("co-plan"), key("approve"), key("other")));

            left.assertFound(Kind.LOST, "both led to version 2");
        }

        @Test
        void a_command_without_an_event_that_nobody_remembers() {
            left.keep(List.of(key("co-plan"), key("approve")));

            left.assertFound(Kind.LOST, "nobody knows of it");
        }

        @Test
        void an_aggregate() {
            left.kept.clear();
            left.journal.clear();
            left.published.clear();

            left.assertFound(Kind.LOST, "there is no such aggregate");
        }

        @Test
        void an_answer() {
            left.count(4);

            left.assertFound(Kind.LOST, "released with 4 answers");
        }

        @Test
        void a_vote() {
            left.kept.set(1, new Kept("reading-weeks", WEEK, 4, 0, "", List.of(), List.of("second")));

            left.assertFound(Kind.LOST, "has the votes {second=1}, acknowledged were {first=1, second=1}");
        }

        @Test
        void a_change_of_mind() {
            left.kept.set(1, new Kept("reading-weeks", WEEK, 4, 0, "", List.of(), List.of("second", "second")));

            left.assertFound(Kind.LOST, "has the votes {second=2}");
        }

        @Test
        void answers_of_which_nothing_is_said_since_they_are_too_few() {
            left.counted.clear();
            left.counted.add(new Counted(CAMPAIGN, "suppressed", 5, OptionalInt.empty()));

            left.assertFound(Kind.LOST, "suppressed with fewer than 5");
        }
    }

    @Nested
    class Doubled {

        @Test
        void two_events_at_one_sequence() {
            left.publish(new Entry("unit/" + UNIT, 3, "another", "unit.approved.v1", "content of 3"));

            left.assertFound(Kind.DOUBLED, "two events at one sequence");
        }

        @Test
        void the_effect_of_one_command() {
            left.happened("unit.approved.v1");
            left.commands.removeIf(command -> command.fate() == Fate.REFUSED);
            left.keep(5, 4);

            left.assertFound(Kind.DOUBLED, "2 unit.approved.v1");
        }

        @Test
        void the_effect_of_one_key_on_two_aggregates() {
            left.kept.add(new Kept("units", CAMPAIGN, 1, 0, key("offer"), List.of(), List.of()));

            left.assertFound(Kind.DOUBLED, "done 2 times");
        }

        @Test
        void two_answers_to_one_key() {
            left.commands.add(left.command(
                    "POST/units/*/claim", STUDENT, Optional.of("twice"), UNIT, Fate.ACKNOWLEDGED, List.of(5L, 6L)));
            left.keep(6, 3);
            left.keep(List.of(key("claim"), key("co-plan"), key("approve"), key("twice")));

            left.assertFound(Kind.DOUBLED, "led to the versions [5, 6]");
        }

        @Test
        void an_answer() {
            left.count(6);

            left.assertFound(Kind.DOUBLED, "released with 6 answers");
        }

        @Test
        void a_result() {
            left.happened("results.released.v1");
            left.happened("results.released.v1");
            left.keep(5, 5);

            left.assertFound(Kind.DOUBLED, "2 results.released.v1");
        }
    }
}
