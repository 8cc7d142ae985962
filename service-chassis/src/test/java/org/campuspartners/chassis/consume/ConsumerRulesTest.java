package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules C1 to C12 and I3 of consuming, on a real broker and the chosen MongoDB. */
class ConsumerRulesTest {

    private static final String SUBJECT = "tally/a";

    private Log log;
    private Station station;

    @BeforeEach
    void start() {
        log = Log.ofItsOwn();
        station = new Station(BackingServices.freshDatabase(), log.topic);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private ConsumerRecord<byte[], byte[]> written(long sequence) {
        return log.write(Sent.event(SUBJECT, sequence));
    }

    private ConsumerRecord<byte[], byte[]> poison(long sequence) {
        return log.write(Sent.event(SUBJECT, sequence, "{\"word\":\"poison\",\"n\":" + sequence + "}"));
    }

    private List<Long> order() {
        return station.subject(SUBJECT).made().getList("order", Long.class, List.of());
    }

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

        station.unreadables.discard(station.counts, position, "not ours", Instant.now());
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
    void c4_new_code_heals_what_was_poison_first_in_the_middle_and_last() {
        for (long at : List.of(1L, 2L, 3L)) {
            String subject = "tally/at" + at;
            List<ConsumerRecord<byte[], byte[]>> records = LongStream.rangeClosed(1, 3)
                    .mapToObj(sequence -> log.write(Sent.event(
                            subject, sequence, sequence == at ? "{\"word\":\"poison\",\"n\":1}" : "{\"n\":1}")))
                    .toList();
            station.deliver(records);
            assertThat(station.subject(subject).seen()).isEqualTo(at - 1);
            assertThat(station.reread(subject)).isPresent();

            station.counts.antidotes.add("poison");
            assertThat(station.reread(subject)).isEmpty();

            assertThat(station.subject(subject).made())
                    .containsEntry("sum", 3)
                    .containsEntry("order", List.of(1L, 2L, 3L));
            station.counts.antidotes.clear();
        }
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
    void c5_a_lost_condition_folds_the_same_batch_again() {
        var records = log.writeAll(Sent.event(SUBJECT, 1), Sent.event(SUBJECT, 2), Sent.event(SUBJECT, 3));
        Station zombie = new Station(station.database, log.topic);
        Subject stale = station.subject(SUBJECT);
        zombie.deliver(records.subList(0, 1));

        Fold.Result whole = Fold.of(
                station.counts,
                received -> false,
                Instant.now(),
                stale,
                records.stream().map(EventReader::receive).toList());
        assertThat(station.uptake.store().write(List.of(whole.after())).lost()).containsExactly(SUBJECT);

        station.deliver(records);
        assertThat(order()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void c5_two_instances_taking_the_same_records_at_once_take_each_once() throws Exception {
        List<ConsumerRecord<byte[], byte[]>> records = LongStream.rangeClosed(1, 60)
                .mapToObj(number -> log.write(Sent.event("tally/" + number % 3, (number + 2) / 3, "{\"n\":1}")))
                .toList();
        List<Thread> instances = new ArrayList<>();
        for (int instance = 0; instance < 3; instance++) {
            Station other = new Station(station.database, log.topic);
            int size = 5 + instance * 3;
            instances.add(Thread.ofPlatform().start(() -> {
                for (int from = 0; from < records.size(); from += size) {
                    other.deliver(records.subList(from, Math.min(records.size(), from + size)));
                }
            }));
        }
        for (Thread instance : instances) {
            instance.join();
        }
        for (String subject : List.of("tally/0", "tally/1", "tally/2")) {
            station.reread(subject);
            assertThat(station.subject(subject).made()).containsEntry("sum", 20);
            assertThat(station.subject(subject).held()).isNull();
        }
    }

    @Test
    void c6_what_passes_by_itself_gives_the_batch_back_and_holds_nobody() {
        station.counts.acting = stored -> {
            throw new TryAgainException("the bound of pending events is reached");
        };
        var first = written(1);

        assertThatThrownBy(() -> station.deliver(first)).isInstanceOf(TryAgainException.class);
        assertThat(station.subject(SUBJECT).held()).isNull();

        station.counts.acting = stored -> {};
        station.deliver(first);
        assertThat(order()).containsExactly(1L);
        assertThat(station.counts.followed).extracting(Stored::subject).containsExactly(SUBJECT);
    }

    @Test
    void c6_a_document_that_is_too_large_holds_its_subject_alone() {
        station.deliver(log.write(Sent.event("tally/large", 1, "{\"word\":\"huge\",\"n\":1}")), written(1));

        assertThat(station.subject("tally/large").seen()).isZero();
        assertThat(station.subject("tally/large").held().sequence()).isOne();
        assertThat(order()).containsExactly(1L);

        station.counts.antidotes.add("huge");
        assertThat(station.reread("tally/large")).isEmpty();
        assertThat(station.subject("tally/large").seen()).isOne();
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

    @Test
    void i1_groups_are_marked_for_every_subject_of_a_batch_even_for_repeats_and_groups_it_left() {
        var first = log.write(Sent.event(SUBJECT, 1, "{\"team\":\"red\"}"));
        var second = log.write(Sent.event(SUBJECT, 2, "{\"team\":\"blue\"}"));
        station.deliver(first);
        station.deliver(second);
        station.deliver(first, second);

        assertThat(station.marked)
                .containsExactly(Set.of("team|red"), Set.of("team|blue", "team|red"), Set.of("team|blue", "team|red"));
    }

    @Test
    void i3_a_hold_ends_only_after_its_groups_are_marked_and_what_follows_is_done() {
        poisonedAndDelivered(1, 1);
        station.counts.antidotes.add("poison");
        station.counts.acting = stored -> {
            throw new TryAgainException("not now");
        };

        assertThatThrownBy(() -> station.reread(SUBJECT)).isInstanceOf(TryAgainException.class);
        assertThat(station.subject(SUBJECT).seen()).isOne();
        assertThat(station.subject(SUBJECT).held()).isNotNull();
        assertThat(station.marked).isNotEmpty();

        station.counts.acting = stored -> {};
        assertThat(station.reread(SUBJECT)).isEmpty();
        assertThat(station.counts.followed).extracting(Stored::sequence).containsExactly(1L);
    }

    @Test
    void c6_a_subject_that_cannot_be_acted_on_is_held_and_the_others_are_followed() {
        station.counts.acting = stored -> {
            if (stored.stream().anyMatch(one -> one.subject().equals(SUBJECT))) {
                throw new ClassCastException("a handler's mistake");
            }
        };
        station.deliver(written(1), log.write(Sent.event("tally/b", 1)));

        assertThat(station.counts.followed).extracting(Stored::subject).containsExactly("tally/b");
        assertThat(station.subject(SUBJECT).held().reason()).contains("a handler's mistake");

        station.counts.acting = stored -> {};
        assertThat(station.reread(SUBJECT)).isEmpty();
        assertThat(station.counts.followed).extracting(Stored::subject).containsExactly("tally/b", SUBJECT);
    }

    /** Delivers events 1 to last, the one named being poison. */
    private void poisonedAndDelivered(long at, long last) {
        station.deliver(LongStream.rangeClosed(1, last)
                .mapToObj(sequence -> sequence == at ? poison(sequence) : written(sequence))
                .toList());
    }
}
