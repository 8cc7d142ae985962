package org.campuspartners.partnership.roster.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.campuspartners.chassis.http.CommandHeaders;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.partnership.listing.Listed;
import org.campuspartners.partnership.roster.imports.Imports.Wish;
import org.campuspartners.partnership.roster.oneroster.Mode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/imports")
@PreAuthorize("hasRole('coordinator')")
@Tag(name = "Class lists")
class ImportApi {

    private final Imports imports;
    private final ImportLifecycle lifecycle;

    ImportApi(Imports imports, ImportLifecycle lifecycle) {
        this.imports = imports;
        this.lifecycle = lifecycle;
    }

    @PostMapping(consumes = "application/zip")
    @Operation(
            summary = "Hand in class lists, a OneRoster 1.2 or 1.1 bundle (coordinator); follow it where Location says",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/zip",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<CommandAnswer> handIn(
            Caller caller,
            CommandHeaders headers,
            @RequestParam(defaultValue = "false") boolean strict,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean confirmWithdrawals,
            InputStream body)
            throws IOException {
        try (HandedIn bundle = HandedIn.of(body)) {
            var request = headers.creating(
                    caller,
                    "import.hand-in",
                    Map.of(
                            "digest",
                            bundle.digest(),
                            "strict",
                            strict,
                            "dryRun",
                            dryRun,
                            "confirm",
                            confirmWithdrawals));
            Mode mode = strict ? Mode.STRICT : Mode.LENIENT;
            Outcome outcome = imports.receive(request, bundle, new Wish(mode, dryRun, confirmWithdrawals));
            lifecycle.wake();
            return Answers.begun(outcome, "/api/imports/{id}");
        }
    }

    @PostMapping("/{id}/confirm-withdrawals")
    @Operation(summary = "Let as many be withdrawn as this import lacks (coordinator)")
    ResponseEntity<CommandAnswer> confirm(@PathVariable String id, Caller caller, CommandHeaders headers) {
        Outcome outcome = imports.confirm(id, headers.keyed(caller, "import.confirm-withdrawals", Map.of()));
        lifecycle.wake();
        return Answers.of(outcome);
    }

    @GetMapping
    @Operation(summary = "Class lists that were handed in (coordinator)")
    Listed<ImportView> list(Page page) {
        return Listed.of(imports.list(page));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is, and what is wrong with it (coordinator)")
    ResponseEntity<ImportView> get(@PathVariable String id) {
        ImportView found = imports.get(id);
        return Answers.shown(found.version(), found);
    }

    @GetMapping(path = "/{id}/problems", produces = "text/csv")
    @Operation(summary = "What is wrong with an import, as a table for whoever exported it (coordinator)")
    ResponseEntity<String> problems(@PathVariable String id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems.csv\"")
                .body(ProblemTable.of(imports.get(id)));
    }
}
