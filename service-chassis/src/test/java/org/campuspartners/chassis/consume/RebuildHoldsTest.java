package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.campuspartners.chassis.consume.Log.Sent;
import org.junit.jupiter.api.Test;

/** Rule I4: what is held is held across a switch, until it is read again by one who acts. */
class RebuildHoldsTest extends RebuildTest {

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
        assertThat(uptakeOfBuild().store().load("tally/a").held()).isNull();

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
        assertThat(uptakeOfBuild().store().load("tally/a").seen()).isOne();

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
        await().atMost(Instance.PATIENCE).until(() -> uptakeOfBuild().store().heldCount() == 1);
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
}
