package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.campuspartners.chassis.fault.Mortal.before;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.fault.Between;
import org.campuspartners.chassis.fault.Mortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F10: an instance that consumes is killed, or stopped and overtaken, anywhere between reading a batch and committing it. */
class F10ConsumerKilledTest extends StationTest {

    private static final List<String> SUBJECTS = List.of("tally/a", "tally/b", "tally/c");

    private List<ConsumerRecord<byte[], byte[]>> batch() {
        return SUBJECTS.stream()
                .flatMap(subject -> log
                        .writeAll(
                                Sent.event(subject, 1, "{\"n\":1,\"team\":\"red\"}"),
                                Sent.event(subject, 2, "{\"n\":2,\"team\":\"%s\"}".formatted(subject.substring(6))))
                        .stream())
                .toList();
    }

    private Station another(Mortal process) {
        return new Station(process.database(station.database), log.topic);
    }

    /** By the time this instance may commit. */
    private void everythingTookEffectOnce(Station instance) {
        assertThat(SUBJECTS).allSatisfy(subject -> {
            assertThat(station.subject(subject).held()).isNull();
            assertThat(station.subject(subject).made())
                    .containsEntry("order", List.of(1L, 2L))
                    .containsEntry("sum", 3);
        });
        assertThat(instance.marked.getLast()).isEqualTo(Set.of("team|red", "team|a", "team|b", "team|c"));
    }

    /** The store gets so many items of a bulk. */
    private static MongoDatabase cutOffAfter(int items, MongoDatabase real) {
        return Between.database(real, (name, arguments, call) -> {
            if (!name.equals("seen_counts.bulkWrite")) {
                return call.with(arguments);
            }
            if (items > 0) {
                call.with(((List<?>) arguments[0]).subList(0, items), arguments[1]);
            }
            throw new KilledHere();
        });
    }

    @SuppressWarnings("serial")
    private static final class KilledHere extends Error {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void c1_killed_after_some_items_of_a_bulk_the_batch_comes_again_and_takes_effect_once(int items) {
        var batch = batch();
        Station dying = new Station(cutOffAfter(items, station.database), log.topic);
        assertThatThrownBy(() -> dying.deliver(batch)).isInstanceOf(KilledHere.class);

        station.deliver(batch);
        everythingTookEffectOnce(station);
    }

    @Test
    void i1_killed_before_the_groups_are_marked_the_repeats_mark_them() {
        var batch = batch();
        Station dying = new Station(station.database, log.topic);
        dying.marking = groups -> {
            throw new KilledHere();
        };
        assertThatThrownBy(() -> dying.deliver(batch)).isInstanceOf(KilledHere.class);

        station.deliver(batch);
        everythingTookEffectOnce(station);
        assertThat(station.counted("repeated")).isEqualTo(6);
    }

    @Test
    void c9_killed_before_the_commit_the_batch_comes_again_and_takes_effect_once() {
        var batch = batch();
        new Station(station.database, log.topic).deliver(batch);

        station.deliver(batch);
        everythingTookEffectOnce(station);
    }

    @Test
    void c5_overtaken_by_a_zombie_with_a_smaller_batch_it_takes_the_rest() throws Exception {
        var batch = batch();
        Mortal process = Mortal.stoppedAt(before("seen_counts.bulkWrite"));
        Station owner = another(process);
        var delivered = CompletableFuture.runAsync(() -> owner.deliver(batch));
        process.untilThere();
        new Station(station.database, log.topic).deliver(batch.subList(0, 3));
        process.wake();
        delivered.get(30, TimeUnit.SECONDS);

        everythingTookEffectOnce(owner);
    }

    @Test
    void c1_a_zombie_that_holds_while_the_owner_fills_finds_that_the_gap_is_gone() throws Exception {
        var second = written(2);
        var first = written(1);
        Mortal process = Mortal.stoppedAt(before("seen_counts.bulkWrite"));
        Station zombie = another(process);
        var delivered = CompletableFuture.runAsync(() -> zombie.deliver(second));
        process.untilThere();
        station.deliver(first);
        process.wake();
        delivered.get(30, TimeUnit.SECONDS);

        assertThat(station.subject(SUBJECT).held()).isNull();
        assertThat(order()).containsExactly(1L, 2L);
    }

    @Test
    void c1_an_owner_that_fills_while_a_zombie_holds_keeps_what_was_held() throws Exception {
        var records = IntStream.of(1, 3, 2).mapToObj(this::written).toList();
        Mortal process = Mortal.stoppedAt(before("seen_counts.bulkWrite"));
        Station owner = another(process);
        var delivered = CompletableFuture.runAsync(() -> owner.deliver(records.get(0)));
        process.untilThere();
        station.deliver(records.get(1));
        process.wake();
        delivered.get(30, TimeUnit.SECONDS);
        assertThat(station.subject(SUBJECT).held()).isNotNull();

        station.deliver(records.get(2));
        assertThat(station.reread(SUBJECT)).isEmpty();
        assertThat(order()).containsExactly(1L, 2L, 3L);
    }
}
