package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Aftermath.CAMPAIGN;
import static org.campuspartners.runner.storm.check.Aftermath.UNIT;
import static org.campuspartners.runner.storm.check.Aftermath.event;
import static org.campuspartners.runner.storm.check.Aftermath.key;

import java.util.List;
import org.campuspartners.runner.storm.check.Command.Fate;
import org.campuspartners.runner.storm.check.Violation.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** As {@link CheckerTest}: what is there, and is not what happened. */
class FalsehoodsTest {

    private final Aftermath left = Aftermath.clean();

    @Nested
    class Reordered {

        @Test
        void first_copies() {
            Published second = left.published.remove(1);
            left.published.add(second);

            left.assertFound(Kind.REORDERED, "[1, 3, 2]");
        }

        @Test
        void a_subject_in_two_partitions() {
            Published last = left.published.removeLast();
            left.published.add(new Published(last.topic(), 4, 0, last.entry()));

            left.assertFound(Kind.REORDERED, "partitions [3, 4]");
        }

        @Test
        void events_of_commands_of_which_one_was_acknowledged_before_the_other_was_sent() {
            left.journal.clear();
            left.published.clear();
            List.of("unit.offered.v1", "unit.approved.v1", "unit.co-planned.v1").forEach(left::happened);

            left.assertFound(Kind.REORDERED, "was asked for after it");
        }
    }

    @Nested
    class Refused_yet_applied {

        @Test
        void a_step_with_an_event() {
            left.happened("unit.approved.v1");
            left.keep(5, 4);

            left.assertFound(Kind.REFUSED_YET_APPLIED, "2 unit.approved.v1");
        }

        @Test
        void a_step_without_an_event() {
            left.keep(List.of(key("claim"), key("co-plan"), key("approve"), key("again")));

            left.assertFound(Kind.REFUSED_YET_APPLIED, "was refused, and was done");
        }

        @Test
        void an_answer() {
            left.answers("PUT", "g", Fate.REFUSED);
            left.count(6);

            left.assertFound(Kind.REFUSED_YET_APPLIED, "released with 6 answers");
        }
    }

    @Nested
    class Invented {

        @Test
        void an_event_that_nobody_asked_for() {
            left.happened("unit.co-taught.v1");
            left.keep(5, 4);

            left.assertFound(Kind.INVENTED, "unit.co-taught.v1");
        }

        @Test
        void a_copy_that_says_something_else() {
            left.publish(new Entry("unit/" + UNIT, 3, "event-3", "unit.approved.v1", "other content"));

            left.assertFound(Kind.INVENTED, "different things");
        }

        @Test
        void a_record_beyond_what_the_aggregate_has_come_to() {
            left.publish(event(4, "campaign.opened.v1"));

            left.assertFound(Kind.INVENTED, "beyond #3");
        }

        @Test
        void events_of_an_aggregate_that_is_not_there() {
            Entry entry = new Entry("unit/" + CAMPAIGN, 1, "x", "campaign.opened.v1", "");
            left.journal.add(entry);
            left.publish(entry);

            left.assertFound(Kind.INVENTED, "no such aggregate");
        }

        @Test
        void answers_of_nobody() {
            left.commands.removeIf(command -> command.isAbout(CAMPAIGN));

            left.assertFound(Kind.INVENTED, "released with 5 answers");
        }
    }
}
