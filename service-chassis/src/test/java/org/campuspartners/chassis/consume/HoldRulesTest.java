package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.campuspartners.chassis.consume.Log.Sent;
import org.junit.jupiter.api.Test;

/** Rules C3, C4 and C7: pointers to what could not be taken, read again, or discarded. */
class HoldRulesTest extends StationTest {

    @Test
    void c3_a_hold_points_at_offsets_and_keeps_its_size() {
        poisonedAndDelivered(1, 2);
        int size = station.document(SUBJECT).toJson().length();
        for (long sequence = 3; sequence <= 40; sequence++) {
            station.deliver(written(sequence));
        }

        Hold held = station.subject(SUBJECT).held();
        assertThat(held.ranges()).containsExactly(new Hold.Range(log.topic, 0, 0, 39));
        assertThat(station.document(SUBJECT).toJson().length()).isLessThan(size + 20);
    }

    @Test
    void c3_a_record_without_a_readable_subject_is_listed_and_everything_else_flows() {
        var nameless = log.write(new Sent(null, "1", "x", "tally.counted.v1", "{}", null));
        station.deliver(nameless, written(1));
        station.deliver(nameless);

        assertThat(order()).containsExactly(1L);
        assertThat(station.unreadables.list(station.counts, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.position()).isEqualTo(new Position(log.topic, 0, 0)))
                .satisfies(one -> assertThat(one.reason()).isEqualTo("there is no ce_subject"));
    }

    @Test
    void c3_an_unreadable_record_stays_listed_until_it_can_be_read_or_is_discarded() {
        var nameless = log.write(new Sent(null, "1", "x", "tally.counted.v1", "{}", null));
        station.deliver(nameless);
        Position position = Position.of(nameless);

        assertThat(station.rereading.rereadUnreadable(station.uptake, position)).isFalse();
        assertThat(station.unreadables.count(station.counts)).isOne();

        assertThat(station.uptake.discard(position, "not ours")).isTrue();
        station.deliver(nameless);
        assertThat(station.unreadables.count(station.counts)).isZero();
    }

    @Test
    void c3_malformed_attributes_and_data_hold_their_subject_alone() {
        station.deliver(
                log.write(Sent.event("tally/b", 1).withSequence("one")),
                log.write(Sent.event("tally/c", 1, "{not json")),
                log.write(Sent.event("tally/d", 1).withId(null)),
                written(1));

        assertThat(station.subject("tally/b").held().reason()).contains("ce_sequence");
        assertThat(station.subject("tally/c").held().reason()).contains("not JSON");
        assertThat(station.subject("tally/d").held().reason()).contains("ce_id");
        assertThat(order()).containsExactly(1L);
    }

    @Test
    void c4_a_filled_gap_is_read_again() {
        var second = written(2);
        var third = written(3);
        station.deliver(second, third);
        List<String> filled = new ArrayList<>();
        station.uptake.whenFilled(filled::add);

        station.deliver(written(1));
        assertThat(filled).containsExactly(SUBJECT);
        assertThat(station.reread(SUBJECT)).isEmpty();

        assertThat(order()).containsExactly(1L, 2L, 3L);
        assertThat(station.document(SUBJECT)).doesNotContainKey("held");
    }

    @Test
    void c4_events_held_in_any_order_and_in_several_partitions_heal() {
        var fifth = log.write(3, Sent.event(SUBJECT, 5));
        var fourth = log.write(1, Sent.event(SUBJECT, 4));
        var third = log.write(2, Sent.event(SUBJECT, 3));
        var second = log.write(5, Sent.event(SUBJECT, 2));
        station.deliver(fifth);
        station.deliver(fourth, third);
        station.deliver(second);
        station.deliver(written(1));

        assertThat(station.reread(SUBJECT)).isEmpty();

        assertThat(order()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void c4_an_unknown_type_is_passed_over_and_an_unknown_version_waits_for_its_code() {
        station.deliver(
                log.write(Sent.event(SUBJECT, 1).withType("tally.recounted.v1")),
                log.write(Sent.event(SUBJECT, 2).withType("tally.counted.v2")),
                written(3));

        assertThat(station.subject(SUBJECT).seen()).isEqualTo(1);
        assertThat(station.subject(SUBJECT).held().reason()).isEqualTo("unknown version: tally.counted.v2");

        station.counts.antidotes.add("v2");
        assertThat(station.reread(SUBJECT)).isEmpty();
        assertThat(order()).containsExactly(2L, 3L);
    }

    @Test
    void c7_a_discarded_event_is_passed_over_and_those_behind_it_are_taken() {
        poisonedAndDelivered(2, 3);

        assertThat(station.discard(SUBJECT, 2, "id-tally/a-2")).isEmpty();

        assertThat(order()).containsExactly(1L, 3L);
        assertThat(station.subject(SUBJECT).seen()).isEqualTo(3);
        assertThat(station.discards.exists(station.counts, SUBJECT, 2, "id-tally/a-2"))
                .isTrue();
    }

    @Test
    void c7_an_event_that_can_be_applied_by_now_is_applied_and_not_discarded() {
        poisonedAndDelivered(1, 2);
        station.counts.antidotes.add("poison");

        assertThat(station.discard(SUBJECT, 1, "id-tally/a-1")).isEmpty();

        assertThat(order()).containsExactly(1L, 2L);
        assertThat(station.discards.exists(station.counts, SUBJECT, 1, "id-tally/a-1"))
                .isFalse();
    }

    @Test
    void c7_a_missing_event_and_one_behind_a_gap_cannot_be_discarded() {
        station.deliver(written(1), written(3));

        assertThat(station.discard(SUBJECT, 2, "id-tally/a-2")).isPresent();
        assertThat(station.discard(SUBJECT, 3, "id-tally/a-3")).isPresent();

        assertThat(station.subject(SUBJECT).seen()).isEqualTo(1);
        assertThat(station.discards.exists(station.counts, SUBJECT, 3, "id-tally/a-3"))
                .isFalse();
    }

    @Test
    void c7_another_build_meets_the_same_decisions() {
        poisonedAndDelivered(2, 3);
        station.discard(SUBJECT, 2, "id-tally/a-2");
        station.database.getCollection(station.counts.collection()).drop();

        station.deliver(log.writeAll(Sent.event(SUBJECT, 1), Sent.event(SUBJECT, 2), Sent.event(SUBJECT, 3)));

        assertThat(order()).containsExactly(1L, 3L);
    }
}
