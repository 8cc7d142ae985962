package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.aggregate.TestAggregates;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** F13: what a group had committed is gone, and it reads all of its topic again, with its handlers on. */
class F13OffsetsGoneIT extends BoundServiceTest {

    private static final List<String> SUBJECTS = List.of("tally/a", "tally/b");

    private Aggregates<Tally.State, Tally.Command, Tally.Event> tallies;

    /** Each event counts one on a tally of its subject's own. */
    @BeforeEach
    void events_are_acted_on() {
        tallies = TestAggregates.of(database, TestAggregates.deaf(), new Tally("tallies"));
        counts.acting = stored -> stored.forEach(
                one -> tallies.take(target(one.subject()), one.subject(), one.sequence(), new Tally.Command.Count(1)));
    }

    private static String target(String subject) {
        return Ids.derived("tally", subject);
    }

    private void takesAll() {
        ConfigurableApplicationContext service = start(counts);
        await().atMost(PATIENCE)
                .until(() -> service.getBean(ConsumptionStatus.class)
                                .consumption()
                                .getFirst()
                                .lag()
                        == 0);
        service.close();
    }

    private void readsAllAgainAfter(Forgetting forgetting) throws Exception {
        log.writeAll(Sent.event("tally/a", 1), Sent.event("tally/b", 1), Sent.event("tally/a", 2));
        takesAll();
        long effects = effects();
        int acted = counts.followed.size();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            forgetting.with(admin);
        }

        log.write(Sent.event("tally/b", 2));
        takesAll();

        assertThat(counts.followed.size()).isGreaterThanOrEqualTo(acted + SUBJECTS.size());
        assertThat(effects()).isEqualTo(effects + 1);
        assertThat(SUBJECTS).allSatisfy(subject -> assertThat(database.getCollection("seen_counts")
                        .find(new Document("_id", subject))
                        .first()
                        .get("made", Document.class))
                .containsEntry("order", List.of(1L, 2L)));
    }

    private interface Forgetting {
        void with(Admin admin) throws Exception;
    }

    private long effects() {
        return SUBJECTS.stream()
                .mapToLong(subject ->
                        tallies.find(target(subject)).orElseThrow().state().total())
                .sum();
    }

    @Test
    void c9_offsets_that_expired_cost_repeats_and_lose_nothing() throws Exception {
        readsAllAgainAfter(admin ->
                admin.deleteConsumerGroups(List.of(counts.group())).all().get(30, TimeUnit.SECONDS));
    }

    @Test
    void c11_a_group_that_is_reset_replays_with_its_handlers_on_and_nothing_happens_twice() throws Exception {
        readsAllAgainAfter(admin -> {
            Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
            for (int partition = 0; partition < 12; partition++) {
                beginning.put(new TopicPartition(log.topic, partition), new OffsetAndMetadata(0));
            }
            admin.alterConsumerGroupOffsets(counts.group(), beginning).all().get(30, TimeUnit.SECONDS);
        });
    }
}
