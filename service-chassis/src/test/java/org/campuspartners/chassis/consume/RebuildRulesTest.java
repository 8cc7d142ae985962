package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.generation.Generation;
import org.junit.jupiter.api.Test;

/** Rule I4: all that is derived is derived once more beside what is shown, and then shown. */
class RebuildRulesTest extends RebuildTest {

    @Test
    void i4_what_is_rebuilt_equals_what_was_shown_with_its_insights_holds_and_discards() {
        written("tally/plain", 1, 20);
        log.write(0, Sent.event("tally/crossed", 2));
        log.write(1, Sent.event("tally/crossed", 1));
        log.write(2, Sent.event("tally/crossed", 1));
        log.write(0, Sent.event("tally/moved", 1, "{\"n\":1,\"team\":\"blue\"}"));
        log.write(0, Sent.event("tally/moved", 2, "{\"n\":2,\"team\":\"red\"}"));
        log.writeAll(
                Sent.event("tally/gap", 2),
                Sent.event("tally/fork", 1),
                Sent.event("tally/fork", 1).withId("other"));
        log.writeAll(poison("tally/poisoned", 1), Sent.event("tally/poisoned", 2));
        log.writeAll(poison("tally/discarded", 1), Sent.event("tally/discarded", 2));
        log.writeAll(new Sent(null, "1", "x", "tally.counted.v1", "{}", null));
        ConsumerRecord<byte[], byte[]> passedOver = log.write(new Sent(null, "2", "x", "tally.counted.v1", "{}", null));
        instance.untilAtRest();
        await().atMost(Instance.PATIENCE).until(() -> instance.uptake().store().heldCount() == 4);
        instance.discard("tally/discarded", 1);
        instance.uptake().discard(Position.of(passedOver), "not ours");
        instance.untilAtRest();
        Map<String, Object> before = kept(Generation.FIRST);

        assertThat(instance.generations.begin()).isTrue();
        instance.untilLive(2);

        assertThat(kept(SECOND)).isEqualTo(before);
        assertThat(kept(SECOND)).containsKeys("team|red", "team|blue", "tally/discarded");
        assertThat(instance.subject("tally/discarded").seen()).isEqualTo(2);
        assertThat(instance.subject("tally/crossed").made()).containsEntry("order", List.of(1L, 2L));
    }

    @Test
    void i4_nothing_follows_from_what_a_build_takes() {
        written("tally/a", 1, 3);
        log.writeAll(Sent.event("tally/gap", 2), Sent.event("tally/gap", 1));
        instance.untilAtRest();
        await().atMost(Instance.PATIENCE).until(() -> instance.uptake().store().heldCount() == 0);
        await().atMost(Instance.PATIENCE).until(() -> !instance.rereads.busy());
        counts.followed.clear();

        built();
        Uptake build = uptakeOfBuild();
        await().atMost(Instance.PATIENCE)
                .until(() -> build.store().load("tally/gap").seen() == 2);

        assertThat(build.store().load("tally/a").made()).containsEntry("sum", 6);
        assertThat(counts.followed).isEmpty();
    }

    @Test
    void i4_a_discard_while_it_is_built_is_met_by_the_build() {
        log.writeAll(poison("tally/a", 1), Sent.event("tally/a", 2));
        instance.untilAtRest();
        built();
        assertThat(uptakeOfBuild().store().load("tally/a").held()).isNotNull();

        instance.discard("tally/a", 1);
        instance.rereads.now(); // As the timer does, every minute.
        instance.untilLive(2);

        assertThat(instance.subject("tally/a").seen()).isEqualTo(2);
        assertThat(instance.subject("tally/a").held()).isNull();
    }

    @Test
    void i4_an_abandoned_build_leaves_nothing_and_what_is_shown_stays() {
        written("tally/a", 1, 3);
        instance.untilAtRest();
        built();
        switching(instance);
        instance.generations.abandon(instance.generations.look().build().orElseThrow());
        instance.rebuild.look();
        instance.leftovers.forget(instance.generations.look());

        assertThat(instance.live.isRunning()).isTrue();
        assertThat(database.listCollectionNames()).noneMatch(name -> name.contains("@2"));
        written("tally/a", 4, 4);
        await().atMost(Instance.PATIENCE)
                .until(() -> instance.subject("tally/a").seen() == 4);
    }

    @Test
    void i4_a_generation_that_is_no_longer_shown_is_forgotten_after_a_while() {
        Instance tidy = started(new RebuildProperties(Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ZERO));
        instance.live.stop();
        written("tally/a", 1, 3);
        tidy.untilAtRest();
        assertThat(tidy.generations.begin()).isTrue();
        tidy.untilLive(2);
        tidy.rebuild.look();

        assertThat(database.listCollectionNames())
                .contains("seen_counts@2", "insight_team@2", "discards")
                .doesNotContain("seen_counts", "insight_team", "unreadable");
        assertThat(tidy.subject("tally/a").made()).containsEntry("sum", 6);
    }
}
