package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.chassis.event.Event;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * F11: every log of three events, some of them up to three times, in every order and cut into batches in every way. {@link
 * FoldProperties} has longer ones, at random.
 */
class F11EveryOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final List<Long> EVENTS = List.of(1L, 2L, 3L);
    private static final int LONGEST = 5;

    private final Counts counts = new Counts("any");
    private int logs;

    @Test
    void c2_whatever_the_order_the_repetitions_and_the_batches_the_same_is_made_of_them() {
        everyLogFrom(List.of());
        assertThat(logs).isEqualTo(6 * 4 + 36 * 8 + 150 * 16);
    }

    private void everyLogFrom(List<Long> begun) {
        if (new HashSet<>(begun).containsAll(EVENTS)) {
            for (int cuts = 0; cuts < 1 << (begun.size() - 1); cuts++) {
                check(begun, cuts);
                logs++;
            }
        }
        if (begun.size() < LONGEST) {
            for (Long next : EVENTS) {
                List<Long> longer = new ArrayList<>(begun);
                longer.add(next);
                everyLogFrom(longer);
            }
        }
    }

    /** @param cuts bit by bit, whether a batch ends after a record */
    private void check(List<Long> log, int cuts) {
        Subject subject = Subject.unseen("tally/a");
        List<Received> batch = new ArrayList<>();
        List<Received> all = new ArrayList<>();
        for (int offset = 0; offset < log.size(); offset++) {
            Received received = received(log.get(offset), offset);
            batch.add(received);
            all.add(received);
            if ((cuts >> offset & 1) == 1 || offset == log.size() - 1) {
                Fold.Result result = fold(subject, batch);
                subject = result.after().withHeld(Hold.join(result.after().held(), result.held()));
                batch.clear();
            }
        }
        Hold held = subject.held();
        if (held != null) {
            Fold.Result again = fold(
                    subject,
                    all.stream().filter(one -> held.covers(one.position())).toList());
            subject = again.after().withHeld(again.held());
        }
        assertThat(subject)
                .as(log + " cut as " + Integer.toBinaryString(cuts))
                .isEqualTo(fold(
                                Subject.unseen("tally/a"),
                                EVENTS.stream()
                                        .map(one -> received(one, one.intValue()))
                                        .toList())
                        .after());
    }

    private Fold.Result fold(Subject subject, List<Received> received) {
        return Fold.of(counts, record -> false, NOW, subject, received);
    }

    private static Received received(long sequence, int offset) {
        Event event = new Event(
                "id-" + sequence,
                "tally.counted.v1",
                "/tests",
                "tally/a",
                sequence,
                NOW,
                JsonMapper.shared().valueToTree(Map.of("n", sequence)),
                Optional.empty());
        return new Received(new Position("any", 0, offset), "tally/a", sequence, event.id(), event, null);
    }
}
