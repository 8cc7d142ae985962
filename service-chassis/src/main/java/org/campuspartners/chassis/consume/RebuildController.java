package org.campuspartners.chassis.consume;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.consume.HeldController.HeldSubject;
import org.campuspartners.chassis.generation.Build;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.generation.Standing;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.chassis.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An operator has all that the service derives from the log derived once more, beside what is shown. */
@RestController
@RequestMapping("/api/operator/rebuild")
@PreAuthorize("hasRole('operator')")
@Tag(name = "operator")
class RebuildController {

    /** @param since when it was switched to; null for the first one */
    record RebuildState(
            int live,
            @OrNull Optional<Instant> since,
            @OrNull Optional<BuildState> build) {}

    /**
     * @param lag records that it has still to read
     * @param wanted insight groups that it has still to derive
     * @param held subjects that it holds and the live generation doesn't, some of them where there are many; while there is any
     *     there is no switch
     * @param attempts how many times it was about to be switched to
     */
    record BuildState(
            int generation,
            Build.Phase phase,
            Instant since,
            long lag,
            long wanted,
            List<HeldSubject> held,
            int attempts) {}

    private final Generations generations;
    private final Uptakes uptakes;
    private final Builds builds;
    private final Leftovers leftovers;

    RebuildController(Generations generations, Uptakes uptakes, Builds builds, Leftovers leftovers) {
        this.generations = generations;
        this.uptakes = uptakes;
        this.builds = builds;
        this.leftovers = leftovers;
    }

    @GetMapping
    @Operation(summary = "Which generation of projections and insights is shown, and how far the next one is")
    RebuildState rebuild() {
        return state(generations.look());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Build all projections and insights anew from the log, beside those shown, and switch when it is done")
    RebuildState begin() {
        if (!generations.begin()) {
            throw Problem.outOfOrder("rebuild-under-way", "A rebuild is under way already");
        }
        return state(generations.look());
    }

    @DeleteMapping
    @Operation(summary = "Give up the rebuild that is under way; what is shown stays")
    RebuildState abandon() {
        Build build = generations
                .look()
                .build()
                .filter(generations::abandon)
                .orElseThrow(() -> Problem.outOfOrder("no-rebuild", "No rebuild is under way"));
        leftovers.drop(List.of(build.generation()));
        return state(generations.look());
    }

    private RebuildState state(Standing standing) {
        return new RebuildState(
                standing.live().number(), standing.since(), standing.build().map(build -> state(standing, build)));
    }

    private BuildState state(Standing standing, Build build) {
        Building building = builds.of(build.generation());
        return new BuildState(
                build.generation().number(),
                build.phase(),
                build.since(),
                building.lag(),
                building.wanted(),
                building.heldUnlike(uptakes.of(standing.live())),
                build.attempt());
    }
}
