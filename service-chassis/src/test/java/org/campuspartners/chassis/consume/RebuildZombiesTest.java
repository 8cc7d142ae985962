package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.generation.Generation;
import org.junit.jupiter.api.Test;

/** Rule I4: a process that slept through a switch, and wakes in the old generation or in the build. */
class RebuildZombiesTest extends RebuildTest {

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
        Uptake zombie = uptakeOfBuild();
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
}
