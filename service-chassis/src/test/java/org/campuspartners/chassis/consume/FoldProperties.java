package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.campuspartners.chassis.event.Event;
import tools.jackson.databind.json.JsonMapper;

/** The fold alone: whatever order, repetition and batching events arrive in, the same is made of them. */
class FoldProperties {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    private final Counts counts = new Counts("any");

    @Property(tries = 2000)
    void every_order_repetition_and_batching_makes_the_same_document(@ForAll("deliveries") List<List<Long>> batches) {
        long last = batches.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        Subject subject = afterAll(batches, last);

        assertThat(subject).isEqualTo(inOrder(last));
    }

    @Property(tries = 1000)
    void what_one_poison_leaves_behind_is_the_fold_of_all_before_it(@ForAll("deliveries") List<List<Long>> batches) {
        long last = batches.stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElseThrow();
        long poisoned = 1 + batches.size() % last;
        Subject subject = Subject.unseen("tally/a");
        for (List<Long> batch : batches) {
            Fold.Result result = fold(
                    subject,
                    batch.stream()
                            .map(sequence -> received(sequence, sequence == poisoned))
                            .toList());
            subject = result.after().withHeld(Hold.join(result.after().held(), result.held()));
        }

        assertThat(subject.seen()).isLessThan(poisoned);
        assertThat(subject.withHeld(null)).isEqualTo(inOrder(subject.seen()));
        assertThat(subject.held()).isNotNull();
    }

    /** Delivers all batches, then what is held, as reading the log again does. */
    private Subject afterAll(List<List<Long>> batches, long last) {
        Subject subject = Subject.unseen("tally/a");
        for (List<Long> batch : batches) {
            Fold.Result result = fold(
                    subject,
                    batch.stream().map(sequence -> received(sequence, false)).toList());
            subject = result.after().withHeld(Hold.join(result.after().held(), result.held()));
        }
        if (subject.held() == null) {
            return subject;
        }
        Hold held = subject.held();
        List<Received> again = LongStream.rangeClosed(1, last)
                .mapToObj(sequence -> received(sequence, false))
                .filter(received -> held.covers(received.position()))
                .toList();
        Fold.Result result = fold(subject, again);
        return result.after().withHeld(result.held());
    }

    private Subject inOrder(long last) {
        return fold(
                        Subject.unseen("tally/a"),
                        LongStream.rangeClosed(1, last)
                                .mapToObj(sequence -> received(sequence, false))
                                .toList())
                .after();
    }

    private Fold.Result fold(Subject subject, List<Received> received) {
        return Fold.of(counts, record -> false, NOW, subject, received);
    }

    private static Received received(long sequence, boolean poisoned) {
        Object data = poisoned ? Map.of("word", "poison", "n", sequence) : Map.of("n", sequence);
        Event event = new Event(
                "id-" + sequence,
                "tally.counted.v1",
                "/tests",
                "tally/a",
                sequence,
                NOW,
                JSON.valueToTree(data),
                Optional.empty());
        return new Received(new Position("any", 0, sequence), "tally/a", sequence, event.id(), event, null);
    }

    /** Events 1 to at most 6 in any order, some of them twice, cut into batches anywhere. */
    @Provide
    Arbitrary<List<List<Long>>> deliveries() {
        return Arbitraries.longs().between(1, 6).flatMap(last -> {
            List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
            Arbitrary<List<Long>> repeats =
                    Arbitraries.longs().between(1, last).list().ofMaxSize(4);
            return repeats.flatMap(more -> {
                List<Long> sequences = new ArrayList<>(all);
                sequences.addAll(more);
                return Arbitraries.shuffle(sequences).flatMap(FoldProperties::cut);
            });
        });
    }

    private static Arbitrary<List<List<Long>>> cut(List<Long> sequences) {
        return Arbitraries.integers().between(1, sequences.size()).map(size -> {
            List<List<Long>> batches = new ArrayList<>();
            for (int from = 0; from < sequences.size(); from += size) {
                batches.add(sequences.subList(from, Math.min(sequences.size(), from + size)));
            }
            return batches;
        });
    }
}
