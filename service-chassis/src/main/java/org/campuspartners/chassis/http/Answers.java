package org.campuspartners.chassis.http;

import java.net.URI;
import java.time.Duration;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.aggregate.Outcome.Refused;
import org.campuspartners.chassis.decider.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** HTTP answers to commands and to questions about one aggregate; refusals and failures become {@link Problem}s. */
public final class Answers {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private Answers() {}

    /** What a command that was done answers: 200, with the new version as the ETag. */
    public record CommandAnswer(String id, long version, String stage) {}

    /** 200 with the ETag. */
    public static ResponseEntity<CommandAnswer> of(Outcome outcome) {
        Done done = done(outcome);
        return shown(done.version(), body(done));
    }

    /** 201 with the ETag and where to find what was created; {@code place} such as {@code /api/units/{id}}. */
    public static ResponseEntity<CommandAnswer> created(Outcome outcome, String place) {
        return at(HttpStatus.CREATED, outcome, place);
    }

    /** 202, with where to follow what was begun. */
    public static ResponseEntity<CommandAnswer> begun(Outcome outcome, String place) {
        return at(HttpStatus.ACCEPTED, outcome, place);
    }

    /** An aggregate as it is, or what the caller may see of it, with its version as the ETag. */
    public static <T> ResponseEntity<T> shown(long version, T body) {
        return ResponseEntity.ok().eTag(tag(version)).body(body);
    }

    /** The outcome if the command was done. */
    public static Done done(Outcome outcome) {
        return switch (outcome) {
            case Done done -> done;
            case Refused refused -> throw problem(refused.refusal());
            case Failed failed -> throw problem(failed.failure());
        };
    }

    /** A refusal as it is sent. */
    public static Problem problem(Refusal refusal) {
        HttpStatus status =
                switch (refusal.kind()) {
                    case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case OUT_OF_ORDER -> HttpStatus.CONFLICT;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                };
        return Problem.of(
                status,
                refusal.code(),
                refusal.detail(),
                refusal.fields().stream()
                        .map(field -> new FieldProblem(field, refusal.detail()))
                        .toList());
    }

    private static Problem problem(Failure failure) {
        return switch (failure) {
            case NOT_FOUND -> Problem.notFound("not-found", "There is nothing here that you may see");
            case KEY_REUSED ->
                Problem.invalid(
                        "idempotency-key-reused",
                        "This Idempotency-Key came before with another command or content",
                        CommandHeadersResolver.IDEMPOTENCY_KEY);
            case OUTCOME_UNKNOWN ->
                Problem.outOfOrder(
                        "outcome-unknown",
                        "The version in If-Match is too old to tell whether an earlier attempt was done; nothing changed."
                                + " Read it again, and see");
            case STALE ->
                Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "version-stale",
                        "It has changed since the version in If-Match; nothing was replaced. Read it again");
            case CONFLICT ->
                Problem.outOfOrder(
                        "changed-by-others", "Others kept changing it at the same time; nothing changed. Try again");
            case UNAVAILABLE ->
                Problem.unavailable(
                        "store-unavailable",
                        "The store did not answer, so this may or may not have been done. Try again with the same"
                                + " Idempotency-Key",
                        RETRY_AFTER);
            case BACK_PRESSURE ->
                Problem.unavailable(
                        "events-waiting",
                        "Too many events wait to be published; nothing changed. Try again",
                        RETRY_AFTER);
        };
    }

    private static ResponseEntity<CommandAnswer> at(HttpStatus status, Outcome outcome, String place) {
        Done done = done(outcome);
        URI location = UriComponentsBuilder.fromPath(place).build(done.id());
        return ResponseEntity.status(status)
                .location(location)
                .eTag(tag(done.version()))
                .body(body(done));
    }

    private static CommandAnswer body(Done done) {
        return new CommandAnswer(done.id(), done.version(), done.stage());
    }

    private static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
