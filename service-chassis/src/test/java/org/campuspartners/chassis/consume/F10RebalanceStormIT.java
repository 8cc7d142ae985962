package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.campuspartners.chassis.fault.Mortal.before;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.fault.Mortal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F10: instances come, leave and die while a topic is read, and one sleeps until the group has given it up. */
@Tag("processes")
@Tag("long")
class F10RebalanceStormIT extends StationTest {

    private static final int SUBJECTS = 30;
    private static final long EVENTS = 40;

    @Test
    void c5_whoever_has_a_partition_when_every_event_takes_effect_once_and_in_order() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Mortal sleeping = Mortal.stoppedAt(before("seen_counts.bulkWrite").the(2));
        GroupMember sleeper = new GroupMember(new Station(sleeping.database(station.database), log.topic));
        Deque<GroupMember> members = new ArrayDeque<>();
        members.addAll(List.of(another(), another()));

        for (long sequence = 1; sequence <= EVENTS; sequence++) {
            for (int subject = 0; subject < SUBJECTS; subject++) {
                log.write(subject % 12, Sent.event("tally/" + subject, sequence, "{\"n\":1}"));
            }
            if (sequence % 4 == 0) {
                GroupMember oldest = members.removeFirst();
                if (random.nextBoolean()) {
                    oldest.dies();
                } else {
                    oldest.leaves();
                }
                members.add(another());
            }
        }
        sleeping.untilThere();
        await("everything taken, with seed " + seed)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> IntStream.range(0, SUBJECTS)
                        .allMatch(subject -> station.subject("tally/" + subject).seen() == EVENTS));
        sleeping.wake();
        sleeper.leaves();
        members.forEach(GroupMember::leaves);
        sleeper.untilGone();
        for (GroupMember member : members) {
            member.untilGone();
        }

        for (int subject = 0; subject < SUBJECTS; subject++) {
            assertThat(station.subject("tally/" + subject).held()).isNull();
            assertThat(station.subject("tally/" + subject).made())
                    .as("tally/" + subject + " with seed " + seed)
                    .containsEntry("sum", (int) EVENTS)
                    .containsEntry(
                            "order", LongStream.rangeClosed(1, EVENTS).boxed().toList());
        }
    }

    private GroupMember another() {
        return new GroupMember(new Station(station.database, log.topic));
    }
}
