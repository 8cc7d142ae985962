package org.campuspartners.chassis.consume;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.campuspartners.chassis.consume.HeldController.HeldSubject;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.insight.Derivations;

/** How far the build of a generation is, and this instance's share in it. */
final class Building {

    /** What a build may lack for the live generation to stop for it: it is made up for in a moment. */
    private static final long NEARLY = 1000;

    private static final int SHOWN = 20;
    private static final int SWEEPS_AT_ONCE = 20;

    private final Generation generation;
    private final List<Uptake> uptakes;
    private final Derivations derivations;
    private final Offsets offsets;
    private List<Replay> replays = List.of();

    Building(Generation generation, List<Uptake> uptakes, Derivations derivations, Offsets offsets) {
        this.generation = generation;
        this.uptakes = uptakes;
        this.derivations = derivations;
        this.offsets = offsets;
    }

    /** The group that a build reads in: another than it will have when it is live, since nothing follows from what this one takes. */
    static String group(Generation generation, Projection projection) {
        return generation.of(projection.group()) + ".build";
    }

    Generation generation() {
        return generation;
    }

    List<Uptake> uptakes() {
        return uptakes;
    }

    /** What does here what that one does in another generation. */
    Uptake of(Uptake other) {
        return uptakes.stream()
                .filter(one -> one.projection() == other.projection())
                .findFirst()
                .orElseThrow();
    }

    void start(Function<Uptake, Replay> replay) {
        replays = uptakes.stream().map(replay).toList();
    }

    void stop() {
        replays.forEach(Replay::stop);
        replays = List.of();
    }

    /** The records from where it is to the end of the log. */
    long lag() {
        return uptakes.stream()
                .map(Uptake::projection)
                .mapToLong(projection -> offsets.lag(projection.topic(), group(generation, projection)))
                .sum();
    }

    /** How many records it has not taken yet of those before these offsets. */
    long missing(Map<Projection, Map<TopicPartition, Long>> next) {
        return next.entrySet().stream()
                .mapToLong(one -> missing(one.getValue(), offsets.committed(group(generation, one.getKey()))))
                .sum();
    }

    private static long missing(Map<TopicPartition, Long> next, Map<TopicPartition, Long> own) {
        return next.entrySet().stream()
                .mapToLong(one -> Math.max(0, one.getValue() - own.getOrDefault(one.getKey(), 0L)))
                .sum();
    }

    /** Subjects that it holds and the live generation doesn't, some of them where there are many. */
    List<HeldSubject> heldUnlike(List<Uptake> live) {
        List<HeldSubject> unlike = new ArrayList<>();
        for (Uptake one : live) {
            Uptake uptake = of(one);
            List<String> held = uptake.store().heldUnlike(one.store());
            uptake.store().load(held.subList(0, Math.min(held.size(), SHOWN))).values().stream()
                    .filter(subject -> subject.held() != null)
                    .map(subject -> HeldSubject.of(uptake, subject))
                    .forEach(unlike::add);
        }
        return unlike;
    }

    /** Insight groups that are to be derived anew. */
    long wanted() {
        return derivations.wanted();
    }

    /** Whether so little is missing that the live generation can stop for it. */
    boolean isNear(Map<Projection, Map<TopicPartition, Long>> next, List<Uptake> live) {
        return missing(next) <= NEARLY && heldUnlike(live).isEmpty() && derived() <= NEARLY && !derivations.isFailing();
    }

    /** Derives what is wanted, once the facts are nearly all there: before, it would be for nothing. Answers what stays wanted. */
    long derived() {
        for (int sweep = 0; sweep < SWEEPS_AT_ONCE && derivations.sweep(); sweep++) {}
        return derivations.wanted();
    }
}
