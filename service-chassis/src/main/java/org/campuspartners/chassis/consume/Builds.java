package org.campuspartners.chassis.consume;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.campuspartners.chassis.generation.Build;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.insight.InsightStore;

/** The build that this instance takes part in, if one is under way. */
final class Builds {

    private final Uptakes uptakes;
    private final InsightStore insights;
    private final Offsets offsets;
    private final BiFunction<Uptake, String, Replay> replays;
    private Building current;

    /** @param replays begins reading for an uptake in a group */
    Builds(Uptakes uptakes, InsightStore insights, Offsets offsets, BiFunction<Uptake, String, Replay> replays) {
        this.uptakes = uptakes;
        this.insights = insights;
        this.offsets = offsets;
        this.replays = replays;
    }

    /** Begins or ends this instance's share, so that it is one in that build. */
    Optional<Building> join(Optional<Build> build) {
        Generation next = build.map(Build::generation).orElse(null);
        if (current != null && !current.generation().equals(next)) {
            leave();
        }
        if (current == null && next != null) {
            current = of(next);
            current.start(uptake -> replays.apply(uptake, Building.group(next, uptake.projection())));
            uptakes.building(current.uptakes());
        }
        return Optional.ofNullable(current);
    }

    void leave() {
        if (current != null) {
            current.stop();
            uptakes.building(List.of());
            current = null;
        }
    }

    /** To see how far it is. */
    Building of(Generation generation) {
        return new Building(generation, uptakes.silent(generation), insights.of(generation), offsets);
    }
}
