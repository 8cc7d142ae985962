package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.consume.Log.Sent;
import org.junit.jupiter.api.Test;

/** Rules C5, C6, I1 and I3: a batch comes to rest, and only then are its offsets committed. */
class SettlingRulesTest extends StationTest {

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
}
