package org.campuspartners.chassis.aggregate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.campuspartners.chassis.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An operator's hand on what compacted topics say. */
@RestController
@PreAuthorize("hasRole('operator')")
@Tag(name = "operator")
class StandingController {

    /** @param type of aggregate, such as {@code partnership} */
    record Wanted(@NotBlank @Size(max = 60) String type) {}

    private final MongoAggregatesFactory aggregates;
    private final InstantSource clock;

    StandingController(MongoAggregatesFactory aggregates, InstantSource clock) {
        this.aggregates = aggregates;
        this.clock = clock;
    }

    @PostMapping("/api/operator/state/republish")
    @Operation(
            summary =
                    "Publish what compacted topics say of a type of aggregate again, from its states, a page at a time")
    Standing.Published republish(@Valid @RequestBody Wanted wanted, Page page) {
        return aggregates
                .standing(wanted.type())
                .orElseThrow(
                        () -> Problem.invalid("no-such-type", "There is no type of aggregate of that name", "type"))
                .publishAgain(page, clock.instant());
    }
}
