package org.campuspartners.feedback.opening;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.campuspartners.chassis.http.CommandHeaders;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Campaigns")
class AskingApi {

    private final AskingByHand asking;

    AskingApi(AskingByHand asking) {
        this.asking = asking;
    }

    @PostMapping("/api/campaigns")
    @Operation(summary = "Ask about an occasion or a programme's term, where that isn't asked yet (coordinator)")
    ResponseEntity<CommandAnswer> ask(Caller caller, CommandHeaders headers, @Valid @RequestBody AskRequest body) {
        if (!caller.is("coordinator")) {
            throw Problem.forbidden("coordinators-only", "A coordinator does this.");
        }
        return Answers.created(asking.ask(headers.creating(caller, "campaign.ask", body), body), "/api/campaigns/{id}");
    }
}
