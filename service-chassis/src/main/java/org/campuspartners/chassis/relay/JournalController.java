package org.campuspartners.chassis.relay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.campuspartners.chassis.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An operator's hand on the journal. */
@RestController
@PreAuthorize("hasRole('operator')")
@Tag(name = "operator")
class JournalController {

    record Span(
            @NotNull @Pattern(regexp = "[a-z-]+/[0-9a-f]{32}")
            String subject,

            @Min(1) long from,
            @Min(1) long to) {}

    record Republished(String subject, int published) {}

    private final Republication republication;

    JournalController(Republication republication) {
        this.republication = republication;
    }

    @PostMapping("/api/operator/journal/republish")
    @Operation(summary = "Publish a subject's events again from the journal; consumers that have seen them skip them")
    Republished republish(@Valid @RequestBody Span span) throws InterruptedException {
        if (span.to() < span.from() || span.to() - span.from() >= Republication.MOST_AT_ONCE) {
            throw Problem.malformed(
                    "range-impossible",
                    "to must be at least from, and at most " + Republication.MOST_AT_ONCE + " events at once");
        }
        try {
            return new Republished(span.subject(), republication.publish(span.subject(), span.from(), span.to()));
        } catch (ExecutionException | TimeoutException e) {
            throw Problem.unavailable(
                    "kafka-away", "Kafka did not acknowledge in time; try again", Duration.ofSeconds(5));
        }
    }
}
