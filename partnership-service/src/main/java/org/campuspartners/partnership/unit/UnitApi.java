package org.campuspartners.partnership.unit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.function.Function;
import org.campuspartners.chassis.aggregate.HistoryEntry;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.campuspartners.chassis.http.CommandHeaders;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.listing.ListQuery;
import org.campuspartners.partnership.listing.Listed;
import org.campuspartners.partnership.me.Actors;
import org.campuspartners.partnership.partnership.Scene;
import org.campuspartners.partnership.unit.UnitRequests.CoTeaching;
import org.campuspartners.partnership.unit.UnitRequests.ContributionText;
import org.campuspartners.partnership.unit.UnitRequests.Debriefing;
import org.campuspartners.partnership.unit.UnitRequests.OfferUnit;
import org.campuspartners.partnership.unit.domain.UnitCommand;
import org.campuspartners.partnership.unit.domain.UnitCommand.Approve;
import org.campuspartners.partnership.unit.domain.UnitCommand.Claim;
import org.campuspartners.partnership.unit.domain.UnitCommand.CoPlan;
import org.campuspartners.partnership.unit.domain.UnitCommand.CoTeach;
import org.campuspartners.partnership.unit.domain.UnitCommand.Contribute;
import org.campuspartners.partnership.unit.domain.UnitCommand.Debrief;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/units")
@Tag(name = "Units")
class UnitApi {

    private final Units units;
    private final Actors actors;
    private final DomainClock clock;

    UnitApi(Units units, Actors actors, DomainClock clock) {
        this.units = units;
        this.actors = actors;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Offer a unit to students (educator partner)")
    ResponseEntity<CommandAnswer> offer(Caller caller, CommandHeaders headers, @Valid @RequestBody OfferUnit body) {
        Request request = headers.creating(caller, "unit.offer", body);
        return Answers.created(units.offer(request, actors.of(caller), body), "/api/units/{id}");
    }

    @GetMapping
    @Operation(summary = "Units of your partnerships and classes; all of them for a coordinator")
    Listed<UnitView> list(Caller caller, @ParameterObject ListQuery query, Page page) {
        return Listed.of(units.list(actors.of(caller), query, page));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A unit as it stands")
    ResponseEntity<UnitView> get(@PathVariable String id, Caller caller) {
        UnitView unit = units.shown(id, actors.of(caller));
        return Answers.shown(unit.version(), unit);
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to a unit, as published")
    Listed<HistoryEntry> history(@PathVariable String id, Caller caller) {
        return Listed.all(units.history(id, actors.of(caller)));
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a unit on (student partner)")
    ResponseEntity<CommandAnswer> claim(@PathVariable String id, Caller caller, CommandHeaders headers) {
        return step(id, caller, headers.keyed(caller, "unit.claim", Map.of()), at -> new Claim(at.asking()));
    }

    @PutMapping("/{id}/contributions/me")
    @Operation(summary = "Bring something to the plan (member)")
    ResponseEntity<CommandAnswer> contribute(
            @PathVariable String id, Caller caller, @Valid @RequestBody ContributionText body) {
        Request request = CommandHeaders.natural(caller, "unit.contribute", body);
        return step(id, caller, request, at -> new Contribute(at.asking(), body.text()));
    }

    @PostMapping("/{id}/co-plan")
    @Operation(summary = "Call it co-planned, once both sides have contributed (student or educator partner)")
    ResponseEntity<CommandAnswer> coPlan(@PathVariable String id, Caller caller, CommandHeaders headers) {
        return step(id, caller, headers.keyed(caller, "unit.co-plan", Map.of()), at -> new CoPlan(at.asking()));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Approve the plan (educator partner)")
    ResponseEntity<CommandAnswer> approve(@PathVariable String id, Caller caller, CommandHeaders headers) {
        return step(id, caller, headers.keyed(caller, "unit.approve", Map.of()), at -> new Approve(at.asking()));
    }

    @PostMapping("/{id}/co-teach")
    @Operation(summary = "Record that it was taught, and who taught what (student or educator partner)")
    ResponseEntity<CommandAnswer> coTeach(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody CoTeaching body) {
        Request request = headers.keyed(caller, "unit.co-teach", body);
        return step(
                id,
                caller,
                request,
                at -> new CoTeach(at.asking(), at.roll(), body.taughtOn(), body.parts(), clock.today()));
    }

    @PostMapping("/{id}/debrief")
    @Operation(summary = "Note what the team made of it afterwards (student or educator partner)")
    ResponseEntity<CommandAnswer> debrief(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody Debriefing body) {
        Request request = headers.keyed(caller, "unit.debrief", body);
        return step(id, caller, request, at -> new Debrief(at.asking(), body.notes()));
    }

    private ResponseEntity<CommandAnswer> step(
            String id, Caller caller, Request request, Function<Scene, UnitCommand> command) {
        return Answers.of(units.step(id, request, actors.of(caller), command));
    }
}
