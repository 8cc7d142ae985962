package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule I4: all that is derived is derived once more beside what is shown, and switched to; nothing is lost and nothing done twice. */
class RebuildRulesTest {

    private static final Generation SECOND = new Generation(2);

    private final MongoDatabase database = BackingServices.freshDatabase();
    private final List<Instance> running = new ArrayList<>();
    private Log log;
    private Counts counts;
    private Instance instance;

    @BeforeEach
    void start() {
        log = Log.ofItsOwn();
        counts = new Counts(log.topic);
        instance = started();
    }

    @AfterEach
    void stop() {
        running.forEach(Instance::close);
        log.close();
    }

    private Instance started() {
        Instance started = new Instance(database, counts);
        running.add(started);
        return started;
    }

    private void written(String subject, long first, long last) {
        for (long sequence = first; sequence <= last; sequence++) {
            log.write(Math.floorMod(subject.hashCode(), 3), Sent.event(subject, sequence));
        }
    }

    private static Sent poison(String subject, long sequence) {
        return Sent.event(subject, sequence, "{\"word\":\"poison\",\"n\":" + sequence + "}");
    }

    private Map<String, Object> kept(Generation generation) {
        return Kept.of(database, generation);
    }

    private List<Long> sequencesFollowed(String subject) {
        return counts.followed.stream()
                .filter(one -> one.subject().equals(subject))
                .map(Stored::sequence)
                .toList();
    }

    /** Begins a rebuild and has the instance take part until all there is in the log is read. */
    private void built() {
        assertThat(instance.generations.begin()).isTrue();
        instance.builds.join(instance.generations.look().build());
        instance.untilBuilt();
    }

    /** Has live consumption stop, as it does for a switch. */
    private void switching(Instance... instances) {
        assertThat(instance.generations.beginSwitch(
                        instance.generations.look().build().orElseThrow()))
                .isTrue();
        for (Instance one : instances) {
            one.live.stop();
        }
    }

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
        Uptake build = instance.building().uptakes().getFirst();
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
        assertThat(instance.building()
                        .uptakes()
                        .getFirst()
                        .store()
                        .load("tally/a")
                        .held())
                .isNotNull();

        instance.discard("tally/a", 1);
        instance.rereads.now(); // As the timer does, every minute.
        instance.untilLive(2);

        assertThat(instance.subject("tally/a").seen()).isEqualTo(2);
        assertThat(instance.subject("tally/a").held()).isNull();
    }

    @Test
    void i4_what_a_build_took_beyond_the_last_offsets_is_followed_once_it_is_shown() {
        written("tally/a", 1, 3);
        instance.untilAtRest();
        built();
        switching(instance);
        written("tally/a", 4, 5);
        written("tally/b", 1, 1);
        instance.untilBuilt();
        assertThat(sequencesFollowed("tally/a")).endsWith(3L);

        instance.untilLive(2);
        instance.untilAtRest();

        assertThat(sequencesFollowed("tally/a")).endsWith(5L);
        assertThat(sequencesFollowed("tally/b")).endsWith(1L);
        assertThat(instance.subject("tally/a").made()).containsEntry("sum", 15);
    }

    @Test
    void i4_what_was_held_because_it_could_not_be_acted_on_still_is_and_is_acted_on_when_it_can_be() {
        Consumer<List<Stored>> mistaken = stored -> {
            if (stored.stream().anyMatch(one -> one.subject().equals("tally/a"))) {
                throw new ClassCastException("a handler's mistake");
            }
        };
        counts.acting = mistaken;
        written("tally/a", 1, 2);
        instance.untilAtRest();
        built();
        assertThat(instance.building()
                        .uptakes()
                        .getFirst()
                        .store()
                        .load("tally/a")
                        .held())
                .isNull();

        instance.untilLive(2);
        assertThat(instance.subject("tally/a").held().reason()).contains("a handler's mistake");
        assertThat(sequencesFollowed("tally/a")).isEmpty();

        counts.acting = stored -> {};
        instance.rereads.now();
        await().atMost(Instance.PATIENCE)
                .until(() -> instance.subject("tally/a").held() == null);
        assertThat(sequencesFollowed("tally/a")).endsWith(2L);
    }

    @Test
    void i4_a_hold_that_healed_for_the_build_alone_is_followed_when_it_is_shown() {
        log.writeAll(poison("tally/a", 1));
        log.write(new Sent(null, "1", "x", "tally.counted.v1", "{}", null));
        instance.untilAtRest();
        await().atMost(Instance.PATIENCE).until(() -> instance.uptake().store().heldCount() == 1);
        counts.antidotes.add("poison");
        built();
        assertThat(instance.building()
                        .uptakes()
                        .getFirst()
                        .store()
                        .load("tally/a")
                        .seen())
                .isOne();

        instance.untilLive(2);

        await().atMost(Instance.PATIENCE)
                .until(() -> instance.subject("tally/a").held() == null);
        assertThat(sequencesFollowed("tally/a")).containsExactly(1L);
        assertThat(instance.uptake().unreadables().count(counts)).isOne();
    }

    @Test
    void i4_a_build_ends_no_hold_that_one_who_acts_made() {
        log.writeAll(poison("tally/a", 1));
        instance.untilAtRest();
        built();
        await().atMost(Instance.PATIENCE)
                .until(() -> instance.building().uptakes().getFirst().store().heldCount() == 1);
        Building build = instance.building();
        Uptake asleep = build.uptakes().getFirst();
        Switching.handOverWhatIsHeld(instance.uptakes.live(), build);
        counts.antidotes.add("poison");

        assertThat(instance.rereading.reread(asleep, "tally/a", Optional.empty()))
                .isPresent();
        assertThat(sequencesFollowed("tally/a")).isEmpty();

        assertThat(instance.rereading.reread(instance.uptake(2), "tally/a", Optional.empty()))
                .isEmpty();
        assertThat(sequencesFollowed("tally/a")).containsExactly(1L);
    }

    @Test
    void i4_a_second_instance_shows_and_takes_what_is_switched_to() {
        Instance other = started();
        written("tally/a", 1, 3);
        instance.untilAtRest();
        assertThat(instance.generations.begin()).isTrue();
        await().atMost(Instance.PATIENCE).until(() -> {
            instance.rebuild.look();
            other.rebuild.look();
            return other.generations.look().live().equals(SECOND);
        });

        ProjectionStore shown = new ProjectionStore(other.uptakes);
        await().atMost(Instance.PATIENCE).until(() -> other.uptakes.live().equals(other.uptakes.of(SECOND)));
        database.getCollection("seen_counts").drop();
        assertThat(shown.find("counts", "tally/a").orElseThrow().made()).containsEntry("sum", 6);
        assertThat(other.insights.find("team|red").orElseThrow().result()).containsEntry("sum", 6);

        instance.live.stop();
        other.rebuild.look();
        written("tally/a", 4, 4);
        await().atMost(Instance.PATIENCE)
                .until(() -> shown.find("counts", "tally/a").orElseThrow().sequence() == 4);
    }

    @Test
    void i4_a_zombie_of_the_old_generation_changes_nothing_that_is_shown() {
        written("tally/a", 1, 3);
        instance.untilAtRest();
        Uptake zombie = instance.uptake(1);
        assertThat(instance.generations.begin()).isTrue();
        instance.untilLive(2);
        instance.live.stop();
        Map<String, Object> shown = kept(SECOND);

        zombie.take(List.of(log.write(Sent.event("tally/a", 4)), log.write(Sent.event("tally/b", 1))));

        assertThat(kept(SECOND)).isEqualTo(shown);
        assertThat(zombie.store().load("tally/a").seen()).isEqualTo(4);
    }

    @Test
    void i4_a_zombie_of_the_build_takes_nothing_that_is_not_followed() {
        written("tally/a", 1, 3);
        instance.untilAtRest();
        built();
        Uptake zombie = instance.building().uptakes().getFirst();
        instance.untilLive(2);
        instance.live.stop();

        zombie.take(List.of(log.write(0, Sent.event("tally/b", 1))));
        instance.live.start(SECOND);
        instance.untilAtRest();

        assertThat(sequencesFollowed("tally/b")).containsExactly(1L);
    }

    @Test
    void i4_what_a_zombie_commits_after_the_build_has_passed_is_taken_all_the_same() {
        written("tally/a", 1, 3);
        instance.untilAtRest();
        built();
        switching(instance);
        var last = instance.switching.offsetsOf(Generation.FIRST);
        assertThat(instance.building().missing(last)).isZero();
        instance.builds.leave();
        instance.live.start(Generation.FIRST);
        written("tally/a", 4, 5);
        instance.untilAtRest();
        instance.live.stop();

        instance.switching.handOverOffsets(last, SECOND);
        assertThat(instance.generations.flip(instance.generations.look().build().orElseThrow()))
                .isTrue();
        instance.live.start(SECOND);
        instance.untilAtRest();

        assertThat(instance.subject("tally/a").made()).containsEntry("sum", 15);
    }

    @Test
    void i4_a_switch_that_cannot_end_in_time_lets_live_consumption_go_on_and_is_tried_later() {
        RebuildProperties impatient =
                new RebuildProperties(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofHours(1));
        Instance asleep = new Instance(database, counts, impatient);
        running.add(asleep);
        written("tally/a", 1, 3);
        instance.untilAtRest();
        built();
        switching(instance);

        await().atMost(Instance.PATIENCE).until(() -> {
            asleep.builds.join(asleep.generations.look().build());
            return asleep.offsets.hasMembers(counts.group());
        });
        Rebuild notStopping = new Rebuild(
                asleep.generations,
                asleep.neverStopping(),
                asleep.rereads,
                asleep.builds,
                asleep.switching,
                asleep.leftovers,
                impatient);
        notStopping.look();
        await().atMost(Instance.PATIENCE).until(() -> {
            notStopping.look();
            return !instance.isSwitching();
        });
        assertThat(instance.generations.look().live()).isEqualTo(Generation.FIRST);
        instance.rebuild.look();
        assertThat(instance.live.isRunning()).isTrue();
        written("tally/b", 1, 1);
        await().atMost(Instance.PATIENCE)
                .until(() -> instance.uptake(1).store().load("tally/b").seen() == 1);

        asleep.live.stop();
        assertThat(instance.generations.beginSwitch(
                        instance.generations.look().build().orElseThrow()))
                .isTrue();
        instance.untilLive(2);
    }

    @Test
    void i4_no_switch_is_begun_to_a_build_that_holds_what_is_shown() {
        counts.antidotes.add("poison");
        log.writeAll(poison("tally/a", 1));
        instance.untilAtRest();
        counts.antidotes.clear();
        built();
        await().atMost(Instance.PATIENCE)
                .until(() ->
                        instance.building().heldUnlike(instance.uptakes.live()).size() == 1);

        instance.rebuild.look();
        assertThat(instance.isSwitching()).isFalse();

        switching(instance);
        instance.rebuild.look();
        assertThat(instance.generations.look().live()).isEqualTo(Generation.FIRST);
        assertThat(Switching.hasSeenAll(instance.uptakes.live(), instance.building()))
                .isFalse();
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
        Instance tidy = new Instance(
                database, counts, new RebuildProperties(Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ZERO));
        running.add(tidy);
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

    @Test
    @Tag("long")
    void i4_an_instance_that_dies_after_any_step_leaves_a_switch_that_another_ends() {
        Instance other = started();
        written("tally/a", 1, 3);
        log.writeAll(Sent.event("tally/gap", 2));
        instance.untilAtRest();
        int generation = 1;
        for (int steps = 0; steps <= 6; steps++) {
            generation++;
            written("tally/" + steps, 1, 2);
            instance.untilAtRest();
            Generation from = instance.generations.look().live();
            built();
            switching(instance, other);
            written("tally/" + steps, 3, 4);
            dyingAfter(steps, from);
            instance.builds.leave();

            other.untilLive(generation);
            other.untilAtRest();

            Map<String, Object> shown = kept(new Generation(generation));
            assertThat(shown).containsKeys("tally/a", "tally/gap", "team|red");
            assertThat(other.subject("tally/" + steps).seen())
                    .as("after %s steps", steps)
                    .isEqualTo(4);
            assertThat(other.subject("tally/gap").held())
                    .as("after %s steps", steps)
                    .isNotNull();
            assertThat(sequencesFollowed("tally/" + steps))
                    .as("after %s steps", steps)
                    .contains(4L);
            instance.live.start(new Generation(generation));
        }
    }

    private void dyingAfter(int steps, Generation from) {
        Building build = instance.building();
        List<Runnable> all = List.of(
                () -> instance.switching.isStill(from),
                () -> await().atMost(Instance.PATIENCE)
                        .until(() -> build.missing(instance.switching.offsetsOf(from)) == 0),
                () -> Switching.handOverWhatIsHeld(instance.uptakes.of(from), build),
                build::derived,
                () -> instance.switching.handOverOffsets(instance.switching.offsetsOf(from), build.generation()),
                () -> instance.generations.flip(
                        instance.generations.look().build().orElseThrow()));
        all.subList(0, steps).forEach(Runnable::run);
    }
}
