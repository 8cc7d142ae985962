package org.campuspartners.chassis.sample;

import com.mongodb.MongoTimeoutException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Slice;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.campuspartners.chassis.http.CommandHeaders;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.chassis.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class SampleApi {

    enum Mood {
        CURIOUS,
        TIRED
    }

    record Note(
            @NotBlank @Size(max = 20) String title,
            @Min(1) @Max(15) int week,
            LocalDate on,
            Mood mood,
            @NotNull List<@Valid Part> parts) {}

    record Part(@NotBlank String person, boolean led) {}

    record Seen(
            String signIn,
            List<String> roles,
            @OrNull String nickname,
            @OrNull Note note) {

        Seen(String signIn, List<String> roles) {
            this(signIn, roles, null, null);
        }
    }

    @GetMapping("/who")
    Seen who(Caller caller) {
        return new Seen(caller.signIn(), caller.roles().stream().sorted().toList());
    }

    @GetMapping("/for-coordinators")
    @PreAuthorize("hasRole('coordinator')")
    String coordinators() {
        return "\"yes\"";
    }

    @PostMapping("/notes")
    ResponseEntity<CommandAnswer> add(Caller caller, CommandHeaders headers, @Valid @RequestBody Note note) {
        Request request = headers.creating(caller, "note.add", note);
        return Answers.created(new Outcome.Done(request.derivedId(), 1, "open", true), "/api/notes/{id}");
    }

    @PostMapping("/notes/{id}/close")
    ResponseEntity<CommandAnswer> close(Caller caller, CommandHeaders headers, @PathVariable String id) {
        Request request = headers.keyed(caller, "note.close", "");
        return Answers.of(new Outcome.Done(id, request.seen().orElseThrow() + 1, "closed", false));
    }

    @PostMapping("/notes/{id}/reopen")
    ResponseEntity<CommandAnswer> reopen(@PathVariable String id) {
        return Answers.of(new Outcome.Refused(Refusal.outOfOrder("note-not-closed", "The note is open")));
    }

    @PostMapping("/notes/{id}/failing/{failure}")
    ResponseEntity<CommandAnswer> fail(@PathVariable String id, @PathVariable Outcome.Failure failure) {
        return Answers.of(new Outcome.Failed(failure));
    }

    @GetMapping("/notes/{id}")
    ResponseEntity<Seen> note(@PathVariable String id) {
        return Answers.shown(7, new Seen(id, List.of()));
    }

    @GetMapping("/notes")
    Slice<Integer> notes(Page page, @RequestParam(required = false) Integer week) {
        int from = page.after().map(Integer::parseInt).orElse(0);
        int to = Math.min(from + page.limit(), 120);
        return new Slice<>(
                IntStream.range(from, to).boxed().toList(),
                to < 120 ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    @PostMapping(value = "/files", consumes = "application/zip")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "application/zip")))
    ResponseEntity<CommandAnswer> file(Caller caller, CommandHeaders headers, InputStream body) throws IOException {
        int size = body.readAllBytes().length;
        Request request = headers.creating(caller, "file.send", size);
        return Answers.begun(new Outcome.Done(request.derivedId(), size, "sent", true), "/api/files/{id}");
    }

    @GetMapping(value = "/table", produces = "text/csv")
    String table(@RequestParam String name) {
        return "name\n" + name + "\n";
    }

    @GetMapping(value = "/broken", produces = MediaType.APPLICATION_JSON_VALUE)
    String broken() {
        throw new IllegalStateException("a secret of the house");
    }

    @GetMapping("/store-away")
    String storeAway() {
        throw new MongoTimeoutException("nobody there");
    }

    @PutMapping("/secret/{id}/answer")
    void answer(@PathVariable String id, @RequestBody Part part) {
        if (part.led()) {
            throw new IllegalStateException("fails for " + id);
        }
    }

    @DeleteMapping("/secret/{id}/answer")
    void withdraw(@PathVariable String id) {}
}
