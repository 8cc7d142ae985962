package org.campuspartners.partnership.partnership;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.HistoryEntry;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Slice;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.campuspartners.chassis.http.CommandHeaders;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.listing.ListQuery;
import org.campuspartners.partnership.listing.Listed;
import org.campuspartners.partnership.me.Actors;
import org.campuspartners.partnership.partnership.PartnershipRequests.Closing;
import org.campuspartners.partnership.partnership.PartnershipRequests.Induction;
import org.campuspartners.partnership.partnership.PartnershipRequests.MatchPartnership;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.Activate;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.Close;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.HoldInduction;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.setting.Actor;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/partnerships")
@Tag(name = "Partnerships")
class PartnershipApi {

    private final Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships;
    private final VisiblePartnerships visible;
    private final Matching matching;
    private final Actors actors;
    private final Roster roster;
    private final Withdrawals withdrawals;
    private final DomainClock clock;

    PartnershipApi(
            Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships,
            VisiblePartnerships visible,
            Matching matching,
            Actors actors,
            Roster roster,
            Withdrawals withdrawals,
            DomainClock clock) {
        this.partnerships = partnerships;
        this.visible = visible;
        this.matching = matching;
        this.actors = actors;
        this.roster = roster;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Match people into a partnership (coordinator)")
    ResponseEntity<CommandAnswer> match(
            Caller caller, CommandHeaders headers, @Valid @RequestBody MatchPartnership body) {
        Actor actor = actors.of(caller);
        if (!actor.coordinator()) {
            throw Problem.forbidden("coordinator-only", "Only a coordinator can do this.");
        }
        Request request = headers.creating(caller, "partnership.match", body);
        String id = request.derivedId();
        return Answers.created(
                partnerships.create(id, request, () -> matching.command(actor, id, body)), "/api/partnerships/{id}");
    }

    @GetMapping
    @Operation(summary = "Partnerships: all of them for a coordinator, else your own")
    Listed<PartnershipView> list(Caller caller, @ParameterObject ListQuery query, Page page) {
        var filter = query.within(visible.bounds(actors.of(caller)), Partnership.Stage.values());
        Slice<Loaded<Partnership>> found = partnerships.list(filter, page);
        Map<String, List<String>> withdrawn = withdrawals.from(found.items());
        return Listed.of(
                found.map(one -> PartnershipView.of(one, person -> Optional.empty(), withdrawn.get(one.id()))));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A partnership as it stands")
    ResponseEntity<PartnershipView> get(@PathVariable String id, Caller caller) {
        Loaded<Partnership> found = visible.get(id, actors.of(caller));
        return Answers.shown(found.version(), PartnershipView.of(found, roster::person, withdrawals.from(found)));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to a partnership, as published")
    Listed<HistoryEntry> history(@PathVariable String id, Caller caller) {
        visible.get(id, actors.of(caller));
        List<HistoryEntry> history = partnerships.history(id);
        return Listed.all(history);
    }

    @PostMapping("/{id}/induction")
    @Operation(summary = "Record that the induction was held (coordinator)")
    ResponseEntity<CommandAnswer> induction(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody Induction body) {
        Actor actor = actors.of(caller);
        return Answers.of(visible.step(
                id,
                headers.keyed(caller, "partnership.induct", body),
                new HoldInduction(actor, body.heldOn(), clock.today(), clock.instant())));
    }

    @PostMapping("/{id}/activate")
    @Operation(summary = "Activate a partnership (coordinator); a refusal names every rule that doesn't hold yet")
    ResponseEntity<CommandAnswer> activate(@PathVariable String id, Caller caller, CommandHeaders headers) {
        return Answers.of(visible.step(
                id,
                headers.keyed(caller, "partnership.activate", Map.of()),
                new Activate(actors.of(caller), clock.instant())));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "Close an active partnership (coordinator)")
    ResponseEntity<CommandAnswer> close(
            @PathVariable String id,
            Caller caller,
            CommandHeaders headers,
            @Valid @RequestBody(required = false) Closing sent) {
        Closing body = sent == null ? Closing.WITHOUT_REASON : sent;
        return Answers.of(visible.step(
                id,
                headers.keyed(caller, "partnership.close", body),
                new Close(actors.of(caller), Optional.ofNullable(body.reason()), clock.instant())));
    }
}
