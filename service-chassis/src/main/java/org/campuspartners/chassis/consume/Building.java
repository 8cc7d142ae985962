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

    /** The records that the live generation is ahead by. */
    long behind(Generation live) {
        return uptakes.stream()
                .map(Uptake::projection)
                .mapToLong(projection -> missing(
                        offsets.committed(live.of(projection.group())),
                        offsets.committed(group(generation, projection))))
                .sum();
    }

    private static long missing(Map<TopicPartition, Long> live, Map<TopicPartition, Long> own) {
        return live.entrySet().stream()
                .mapToLong(one -> Math.max(0, one.getValue() - own.getOrDefault(one.getKey(), 0L)))
                .sum();
    }

    /** Subjects that it holds and the live generation doesn't, some of them where there are many. */
    List<HeldSubject> heldUnlike(List<Uptake> live) {
        List<HeldSubject> unlike = new ArrayList<>();
        for (int i = 0; i < uptakes.size(); i++) {
            Uptake uptake = uptakes.get(i);
            List<String> held = uptake.store().heldUnlike(live.get(i).store());
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

    /** Whether the live generation can stop for a moment, so that it is passed. */
    boolean isNear(Generation live, List<Uptake> itsUptakes) {
        return behind(live) <= NEARLY
                && heldUnlike(itsUptakes).isEmpty()
                && derived() <= NEARLY
                && !derivations.isFailing();
    }

    /** Derives what is wanted, once the facts are nearly all there: before, it would be for nothing. Answers what stays wanted. */
    long derived() {
        for (int sweep = 0; sweep < SWEEPS_AT_ONCE && derivations.sweep(); sweep++) {}
        return derivations.wanted();
    }
}
