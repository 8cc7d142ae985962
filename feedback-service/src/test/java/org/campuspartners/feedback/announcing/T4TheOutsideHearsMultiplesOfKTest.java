package org.campuspartners.feedback.announcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.campuspartners.feedback.testing.Overheard;
import org.campuspartners.feedback.testing.Witnessing;
import org.junit.jupiter.api.Test;

/** What the outside hears of answers while a campaign is open. */
class T4TheOutsideHearsMultiplesOfKTest extends Witnessing {

    @Test
    void while_it_is_open_the_topic_is_the_same_whatever_was_answered() {
        List<Group> groups = open(3, 12);
        giveAll(groups.get(0), 1, 12);
        for (int i = 1; i <= 12; i++) {
            int value = 1 + i % 5;
            give(groups.get(1), i, i < 6 ? Map.of("unit-lost", value) : form(item -> value));
        }
        theNextNight();
        groups.subList(0, 2).forEach(group -> untilAnnounced(group, 10));
        assertThat(topic(groups.get(0)))
                .isEqualTo(topic(groups.get(1)))
                .isNotEqualTo(topic(groups.get(2)))
                .startsWith(topic(groups.get(2)));
    }

    @Test
    void answers_are_told_of_at_night_in_multiples_of_k_and_a_remainder_never() {
        Group group = open(30);
        giveAll(group, 1, 4);
        theNextNight();
        assertThat(announced(group)).isEmpty();

        giveAll(group, 5, 12);
        assertThat(announced(group)).isEmpty();
        theNextNight();
        untilAnnounced(group, 10);
        giveAll(group, 13, 15);
        theNextNight();
        untilAnnounced(group, 10, 5);

        theNextNight();
        theNextNight();
        assertThat(announced(group)).containsExactly(10, 5);
    }

    @Test
    void whoever_changes_an_answer_or_takes_it_back_is_not_told_of() {
        Group group = open(12);
        giveAll(group, 1, 5);
        theNextNight();
        untilAnnounced(group, 5);
        for (int i = 1; i <= 5; i++) {
            give(group, i, form(item -> 3));
            answer(
                    as(group.student(i), "/api/campaigns/" + id(group) + "/my-answer")
                            .DELETE(),
                    204);
        }
        giveAll(group, 6, 10);
        theNextNight();
        giveAll(group, 1, 4);
        theNextNight();
        assertThat(announced(group)).containsExactly(5);
        give(group, 5, agreeing());
        theNextNight();
        untilAnnounced(group, 5, 5);
    }

    /** Rule 14, on the raw record. */
    @Test
    void the_record_has_its_day_and_no_finer_time_no_trace_and_nothing_else() {
        Group group = open(8);
        giveAll(group, 1, 7);
        theNextNight();
        untilAnnounced(group, 5);
        Overheard.Said said = Overheard.of(id(group)).stream()
                .filter(one -> one.type().equals("feedback.submitted.v1"))
                .findFirst()
                .orElseThrow();
        assertThat(said.hasHeader("traceparent")).isFalse();
        assertThat(Instant.ofEpochMilli(said.raw().timestamp()).toString()).endsWith("T00:00:00Z");
        assertThat(said.data().path("day").asString())
                .isEqualTo(
                        Instant.ofEpochMilli(said.raw().timestamp()).toString().substring(0, 10));
        assertThat(said.data().propertyNames())
                .containsExactlyInAnyOrder(
                        "answers",
                        "class",
                        "course",
                        "courseCode",
                        "day",
                        "instrument",
                        "instrumentVersion",
                        "kind",
                        "occasion",
                        "partnership",
                        "programme",
                        "role",
                        "term",
                        "termTitle");
    }

    private void giveAll(Group group, int from, int to) {
        for (int i = from; i <= to; i++) {
            give(group, i, agreeing());
        }
    }

    private static void untilAnnounced(Group group, Integer... answers) {
        untilTrue(() -> announced(group).equals(List.of(answers)));
    }

    private static List<Integer> announced(Group group) {
        return Overheard.of(id(group), "feedback.submitted.v1")
                .map(data -> data.path("answers").asInt())
                .toList();
    }
}
