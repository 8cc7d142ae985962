package org.campuspartners.chassis.consume;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.consume.Settling.Ask;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.chassis.http.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operator sees what is held, has it read again, or discards an event with a reason on record. */
@RestController
@RequestMapping("/api/operator")
@PreAuthorize("hasRole('operator')")
@Tag(name = "operator")
class HeldController {

    private static final int LIMIT = 100;

    /** The oldest holds of each projection, and records without a readable subject. */
    record Overview(List<HeldSubject> held, List<UnreadableRecord> unreadable) {}

    record HeldSubject(
            String projection,
            String subject,
            long seen,
            long sequence,
            String eventId,
            String reason,
            Instant since,
            List<Hold.Range> ranges) {

        static HeldSubject of(Uptake uptake, Subject subject) {
            Hold held = subject.held();
            return new HeldSubject(
                    uptake.name(),
                    subject.id(),
                    subject.seen(),
                    held.sequence(),
                    held.eventId(),
                    held.reason(),
                    held.since(),
                    held.ranges());
        }
    }

    record UnreadableRecord(
            String projection, String topic, int partition, long offset, String reason, Instant since) {}

    record Reread(
            @NotBlank @Size(max = 100) String projection,
            @NotBlank @Size(max = 500) String subject) {}

    record Discard(
            @NotBlank @Size(max = 100) String projection,
            @NotBlank @Size(max = 500) String subject,
            @NotNull @PositiveOrZero Long sequence,
            @NotBlank @Size(max = 500) String eventId,
            @NotBlank @Size(max = 1000) String reason) {}

    record DiscardRecord(
            @NotBlank @Size(max = 100) String projection,
            @NotBlank @Size(max = 250) String topic,
            @NotNull @PositiveOrZero Integer partition,
            @NotNull @PositiveOrZero Long offset,
            @NotBlank @Size(max = 1000) String reason) {}

    /** Why a subject is still held; null where it no longer is. */
    record Answer(@OrNull HeldSubject held) {}

    private final Uptakes uptakes;
    private final Rereading rereading;
    private final Discards discards;

    HeldController(Uptakes uptakes, Rereading rereading) {
        this.uptakes = uptakes;
        this.rereading = rereading;
        this.discards = uptakes.discards();
    }

    @GetMapping("/held")
    @Operation(summary = "What is held, oldest first, with its reason and where the log has it")
    Overview held() {
        List<HeldSubject> held = new ArrayList<>();
        List<UnreadableRecord> unreadable = new ArrayList<>();
        for (Uptake uptake : uptakes.live()) {
            uptake.store().held(LIMIT).forEach(subject -> held.add(HeldSubject.of(uptake, subject)));
            uptake.unreadables()
                    .list(uptake.projection(), LIMIT)
                    .forEach(one -> unreadable.add(new UnreadableRecord(
                            uptake.name(),
                            one.position().topic(),
                            one.position().partition(),
                            one.position().offset(),
                            one.reason(),
                            one.since())));
        }
        return new Overview(held, unreadable);
    }

    @PostMapping("/held/reread")
    @Operation(summary = "Read what is held of a subject again; answers what stays held")
    Answer reread(@Valid @RequestBody Reread request) {
        Uptake uptake = consumption(request.projection());
        held(uptake, request.subject());
        rereading.reread(uptake, request.subject(), Optional.empty());
        return answer(uptake, request.subject());
    }

    @PostMapping("/held/discard")
    @Operation(summary = "Pass an event over, with a reason on record, if it still can't be applied")
    Answer discard(@Valid @RequestBody Discard request) {
        Uptake uptake = consumption(request.projection());
        String subject = request.subject();
        if (!isDiscarded(uptake, request)) {
            held(uptake, subject);
            Ask ask = new Ask(request.sequence(), request.eventId(), request.reason());
            rereading.reread(uptake, subject, Optional.of(ask));
            if (!isDiscarded(uptake, request)) {
                throw Problem.outOfOrder(
                        "event-does-not-fail",
                        "The event is not among those held, has taken effect by now, or waits for one before it");
            }
        }
        return answer(uptake, subject);
    }

    @PostMapping("/unreadable/discard")
    @Operation(summary = "Take a record that names no subject off the list, with a reason on record")
    Answer discardRecord(@Valid @RequestBody DiscardRecord request) {
        Uptake uptake = consumption(request.projection());
        Position position = new Position(request.topic(), request.partition(), request.offset());
        if (!uptake.discard(position, request.reason())) {
            throw Problem.outOfOrder("not-held", "No such record is on the list");
        }
        return new Answer(null);
    }

    private boolean isDiscarded(Uptake uptake, Discard request) {
        return discards.exists(uptake.projection(), request.subject(), request.sequence(), request.eventId());
    }

    private Uptake consumption(String projection) {
        return uptakes.live().stream()
                .filter(one -> one.name().equals(projection))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid("no-such-projection", "There is no projection of that name", "projection"));
    }

    private static void held(Uptake uptake, String subject) {
        if (uptake.store().load(subject).held() == null) {
            throw Problem.outOfOrder("not-held", "Nothing of this subject is held");
        }
    }

    private static Answer answer(Uptake uptake, String subject) {
        Subject now = uptake.store().load(subject);
        return new Answer(now.held() == null ? null : HeldSubject.of(uptake, now));
    }
}
