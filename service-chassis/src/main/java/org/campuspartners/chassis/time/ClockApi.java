package org.campuspartners.chassis.time;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.campuspartners.chassis.http.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/operator/clock")
@Tag(name = "operator")
final class ClockApi {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final DomainClock clock;
    private final DueWorkRunner runner;
    private final DomainTimeProperties.Movement movement;

    ClockApi(DomainClock clock, DueWorkRunner runner, DomainTimeProperties properties) {
        this.clock = clock;
        this.runner = runner;
        this.movement = properties.clock();
    }

    /** @param offset ahead of real time, in ISO 8601; its fractions of a second are none that a schema's duration may have */
    record ClockState(
            Instant now,
            @Schema(implementation = String.class) Duration offset,
            boolean movable) {}

    record Move(@NotNull Instant to) {}

    @GetMapping
    @Operation(summary = "What time it is in the domain")
    ClockState clock() {
        return new ClockState(clock.instant(), clock.offset(), movement.movable());
    }

    @PostMapping
    @Operation(summary = "Move domain time forward; answered when all the work that falls due on the way is done")
    ClockState move(@Valid @RequestBody Move move) throws InterruptedException {
        if (!movement.movable()) {
            throw Problem.forbidden("clock-not-movable", "This service's clock is real time, and can't be moved");
        }
        Instant now = clock.instant();
        if (move.to().isBefore(now)) {
            throw Problem.outOfOrder(
                    "clock-forward-only", "It is " + now + " already, and the clock only moves forward");
        }
        if (move.to().isAfter(now.plus(movement.farthest()))) {
            throw Problem.invalid(
                    "move-too-far", "must be within " + movement.farthest().toDays() + " days", "to");
        }
        Optional<String> waiting = runner.moveTo(move.to(), movement.moveWithin());
        if (waiting.isPresent()) {
            throw Problem.unavailable(
                    "due-work-waiting",
                    "It is " + clock.instant() + "; still waiting for " + waiting.get() + ". Try again",
                    RETRY_AFTER);
        }
        return clock();
    }
}
