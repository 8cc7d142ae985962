package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.generation.Generation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule I4: the switch to what was built; nothing is lost by it and nothing done twice, whoever dies on the way. */
class RebuildSwitchTest extends RebuildTest {

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
    void i4_a_switch_that_cannot_end_in_time_lets_live_consumption_go_on_and_is_tried_later() {
        RebuildProperties impatient =
                new RebuildProperties(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofHours(1));
        Instance asleep = started(impatient);
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
        switching();
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
