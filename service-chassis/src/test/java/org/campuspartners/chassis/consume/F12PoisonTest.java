package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.campuspartners.chassis.testing.CuttingProxy;
import org.junit.jupiter.api.Test;

/** F12: an event can't be applied, or the store is away while it is, and an operator decides on what was true a while ago. */
class F12PoisonTest extends StationTest {

    private static final String POISONED = "id-tally/a-2";

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
    void c6_a_store_that_goes_away_while_events_are_applied_holds_nobody() throws Exception {
        Mongo mongo = BackingServices.mongo();
        var batch = log.writeAll(Sent.event(SUBJECT, 1), Sent.event(SUBJECT, 2));
        try (CuttingProxy proxy = new CuttingProxy(mongo.address());
                MongoClient client = MongoClients.create(
                        mongo.uriBy(proxy, "retryWrites=false&retryReads=false&serverSelectionTimeoutMS=1000"))) {
            Station there = new Station(client.getDatabase(station.database.getName()), log.topic);
            proxy.cutAnswers("insert", 1);
            assertThatThrownBy(() -> there.deliver(batch)).isInstanceOf(MongoException.class);
            proxy.cutOff();
            assertThatThrownBy(() -> there.deliver(batch)).isInstanceOf(MongoException.class);
            proxy.heal();
            there.deliver(batch);
            var third = log.write(Sent.event(SUBJECT, 3));
            proxy.cutAnswers("update", 1);
            assertThatThrownBy(() -> there.deliver(third)).isInstanceOf(MongoException.class);
            there.deliver(third);
        }
        assertThat(station.subject(SUBJECT).held()).isNull();
        assertThat(order()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void c7_a_page_that_shows_what_was_held_a_while_ago_discards_nothing_that_has_taken_effect_since() {
        var fifth = written(5);
        poisonedAndDelivered(2, 3);
        station.counts.antidotes.add("poison");
        station.reread(SUBJECT);
        station.deliver(fifth, written(6));
        assertThat(station.subject(SUBJECT).held().ranges()).containsExactly(new Hold.Range(log.topic, 0, 0, 4));

        assertThat(station.discard(SUBJECT, 2, POISONED)).isPresent();

        assertThat(station.discards.exists(station.counts, SUBJECT, 2, POISONED))
                .isFalse();
        station.deliver(written(4));
        assertThat(station.reread(SUBJECT)).isEmpty();
        assertThat(order()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void c7_a_discard_that_is_clicked_twice_at_once_passes_one_event_over_once() throws Exception {
        poisonedAndDelivered(2, 4);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Object> click = () -> {
            Station instance = new Station(station.database, log.topic);
            together.await();
            return instance.discard(SUBJECT, 2, POISONED);
        };
        try (ExecutorService clicks = Executors.newFixedThreadPool(2)) {
            for (var clicked : clicks.invokeAll(List.of(click, click))) {
                clicked.get();
            }
        }

        assertThat(station.subject(SUBJECT).held()).isNull();
        assertThat(order()).containsExactly(1L, 3L, 4L);
        assertThat(station.database.getCollection("discards").countDocuments()).isOne();
    }
}
