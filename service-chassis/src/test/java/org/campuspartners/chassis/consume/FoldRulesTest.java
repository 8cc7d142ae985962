package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.campuspartners.chassis.consume.Log.Sent;
import org.junit.jupiter.api.Test;

/** Rules C1, C2, C8, C10 and C12: one document a subject, folded in the order of its sequences. */
class FoldRulesTest extends StationTest {

    @Test
    void c1_every_write_raises_the_revision_and_a_repeat_writes_nothing() {
        var first = written(1);
        station.deliver(first);
        station.deliver(written(2));
        station.deliver(first);

        assertThat(station.document(SUBJECT))
                .containsEntry("rev", 2L)
                .containsEntry("seen", 2L)
                .containsEntry("lastId", "id-tally/a-2");
        assertThat(station.counted("applied")).isEqualTo(2);
        assertThat(station.counted("repeated")).isEqualTo(1);
    }

    @Test
    void c2_a_batch_is_folded_in_the_order_of_its_sequences() {
        var second = written(2);
        var first = written(1);
        var third = written(3);

        station.deliver(third, second, first, second);

        assertThat(order()).containsExactly(1L, 2L, 3L);
        assertThat(station.subject(SUBJECT).held()).isNull();
    }

    @Test
    void c2_being_held_never_stops_the_next_one() {
        var third = written(3);
        station.deliver(third);
        station.deliver(written(1));
        station.deliver(written(2));

        assertThat(order()).containsExactly(1L, 2L);
        assertThat(station.subject(SUBJECT).held().reason()).isEqualTo("sequence 1 is missing");
    }

    @Test
    void c8_another_event_with_the_last_sequence_is_held_until_it_is_discarded() {
        station.deliver(written(1), written(2));
        station.deliver(log.write(Sent.event(SUBJECT, 2).withId("fork")));
        station.deliver(written(3));

        assertThat(station.reread(SUBJECT))
                .hasValueSatisfying(held -> assertThat(held.reason()).contains("another event has this sequence"));
        assertThat(order()).containsExactly(1L, 2L, 3L);

        assertThat(station.discard(SUBJECT, 2, "fork")).isEmpty();
    }

    @Test
    void c12_a_state_topic_takes_what_is_newer_and_forgets_what_a_tombstone_erases() {
        station.counts.stateTopic = true;
        station.deliver(written(3));
        station.deliver(written(7), written(5));
        assertThat(order()).containsExactly(3L, 5L, 7L);

        station.deliver(log.write(Sent.event(SUBJECT, 9, null)));
        station.deliver(written(8));

        assertThat(station.document(SUBJECT)).containsEntry("made", null).containsEntry("seen", 9L);
        assertThat(station.uptake.query(new Document("_id", SUBJECT))).isEmpty();
        assertThat(station.counts.followed.getLast().removed()).isTrue();
        assertThat(station.subject(SUBJECT).held()).isNull();

        station.deliver(written(12));
        assertThat(order()).containsExactly(12L);
    }
}
