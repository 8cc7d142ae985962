package org.campuspartners.partnership.partnership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.campuspartners.chassis.http.CommandHeaders;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.me.Actors;
import org.campuspartners.partnership.partnership.PartnershipRequests.AgreementTerms;
import org.campuspartners.partnership.partnership.PartnershipRequests.Gain;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.DraftAgreement;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.SignAgreement;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.StateGain;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/partnerships/{id}")
@Tag(name = "Partnerships")
class MembershipApi {

    private final VisiblePartnerships visible;
    private final Actors actors;
    private final DomainClock clock;

    MembershipApi(VisiblePartnerships visible, Actors actors, DomainClock clock) {
        this.visible = visible;
        this.actors = actors;
        this.clock = clock;
    }

    @PutMapping("/members/me/gain")
    @Operation(summary = "Say what you stand to gain (member)")
    ResponseEntity<CommandAnswer> gain(@PathVariable String id, Caller caller, @Valid @RequestBody Gain body) {
        return Answers.of(visible.step(
                id,
                CommandHeaders.natural(caller, "partnership.gain", body),
                new StateGain(actors.of(caller), body.gain(), clock.instant())));
    }

    @PutMapping("/agreement")
    @Operation(summary = "Draft the agreement, or a new version of one that somebody has signed (member, coordinator)")
    ResponseEntity<CommandAnswer> draft(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody AgreementTerms body) {
        return Answers.of(visible.step(
                id,
                headers.replacing(caller, "partnership.draft-agreement", body),
                new DraftAgreement(actors.of(caller), body.toTerms(), clock.instant())));
    }

    @PutMapping("/agreement/{version}/signatures/me")
    @Operation(summary = "Sign this version of the agreement (member)")
    ResponseEntity<CommandAnswer> sign(@PathVariable String id, @PathVariable int version, Caller caller) {
        return Answers.of(visible.step(
                id,
                CommandHeaders.natural(caller, "partnership.sign", Map.of("version", version)),
                new SignAgreement(actors.of(caller), version, clock.instant())));
    }
}
