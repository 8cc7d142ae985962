package org.campuspartners.partnership.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.campuspartners.chassis.aggregate.HistoryEntry;
import org.campuspartners.chassis.aggregate.Loaded;
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
import org.campuspartners.partnership.reading.ReadingRequests.Leaders;
import org.campuspartners.partnership.reading.ReadingRequests.Leading;
import org.campuspartners.partnership.reading.ReadingRequests.OpenWeek;
import org.campuspartners.partnership.reading.ReadingRequests.Proposal;
import org.campuspartners.partnership.reading.ReadingRequests.Selection;
import org.campuspartners.partnership.reading.domain.ReadingCommand;
import org.campuspartners.partnership.reading.domain.ReadingCommand.Consent;
import org.campuspartners.partnership.reading.domain.ReadingCommand.Lead;
import org.campuspartners.partnership.reading.domain.ReadingCommand.NameLeaders;
import org.campuspartners.partnership.reading.domain.ReadingCommand.OpenVoting;
import org.campuspartners.partnership.reading.domain.ReadingCommand.Propose;
import org.campuspartners.partnership.reading.domain.ReadingCommand.Select;
import org.campuspartners.partnership.reading.domain.ReadingCommand.Vote;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.campuspartners.partnership.setting.Actor;
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
@RequestMapping("/api/reading-weeks")
@Tag(name = "Reading weeks")
class ReadingApi {

    private final ReadingWeeks weeks;
    private final Actors actors;
    private final DomainClock clock;

    ReadingApi(ReadingWeeks weeks, Actors actors, DomainClock clock) {
        this.weeks = weeks;
        this.actors = actors;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Open a week for proposals (student or educator partner)")
    ResponseEntity<CommandAnswer> open(Caller caller, CommandHeaders headers, @Valid @RequestBody OpenWeek body) {
        Request request = headers.creating(caller, "reading-week.open", body);
        return Answers.created(weeks.open(request, actors.of(caller), body), "/api/reading-weeks/{id}");
    }

    @GetMapping
    @Operation(summary = "Reading weeks of your partnerships and classes; all of them for a coordinator")
    Listed<ReadingView> list(Caller caller, @ParameterObject ListQuery query, Page page) {
        return Listed.of(weeks.list(actors.of(caller), query, page));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A reading week as it stands")
    ResponseEntity<ReadingView> get(@PathVariable String id, Caller caller) {
        Actor actor = actors.of(caller);
        Loaded<ReadingWeek> week = weeks.get(id, actor);
        return Answers.shown(week.version(), ReadingView.of(week, actor));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to a reading week, as published")
    Listed<HistoryEntry> history(@PathVariable String id, Caller caller) {
        return Listed.all(weeks.history(id, actors.of(caller)));
    }

    @PostMapping("/{id}/proposals")
    @Operation(summary = "Propose a reading (student of the class, member)")
    ResponseEntity<CommandAnswer> propose(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody Proposal body) {
        Request request = headers.keyed(caller, "reading-week.propose", body);
        Optional<String> link = Optional.ofNullable(body.link());
        return step(
                id,
                caller,
                request,
                at -> new Propose(at.asking(), at.roll(), request.derivedId(), body.citation(), link));
    }

    @PostMapping("/{id}/open-voting")
    @Operation(summary = "End proposing and begin voting (student or educator partner)")
    ResponseEntity<CommandAnswer> openVoting(@PathVariable String id, Caller caller, CommandHeaders headers) {
        return step(
                id,
                caller,
                headers.keyed(caller, "reading-week.open-voting", Map.of()),
                at -> new OpenVoting(at.asking()));
    }

    @PutMapping("/{id}/votes/me")
    @Operation(summary = "Vote, or change your vote (student of the class, member)")
    ResponseEntity<CommandAnswer> vote(
            @PathVariable String id, Caller caller, @Valid @RequestBody ReadingRequests.Vote body) {
        Request request = CommandHeaders.natural(caller, "reading-week.vote", body);
        return step(id, caller, request, at -> new Vote(at.asking(), at.roll(), body.proposalId()));
    }

    @PostMapping("/{id}/select")
    @Operation(summary = "End voting: the votes, and in a tie the declared rule, select the reading (partner, leader)")
    ResponseEntity<CommandAnswer> select(
            @PathVariable String id,
            Caller caller,
            CommandHeaders headers,
            @Valid @RequestBody(required = false) Selection sent) {
        Selection body = sent == null ? Selection.BY_VOTES : sent;
        Request request = headers.keyed(caller, "reading-week.select", body);
        Optional<String> choice = Optional.ofNullable(body.proposalId());
        return step(id, caller, request, at -> new Select(at.asking(), choice));
    }

    @PutMapping("/{id}/leaders")
    @Operation(summary = "Name the leading team (student or educator partner)")
    ResponseEntity<CommandAnswer> leaders(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody Leaders body) {
        Request request = headers.replacing(caller, "reading-week.name-leaders", body);
        return step(id, caller, request, at -> new NameLeaders(at.asking(), at.roll(), body.people()));
    }

    @PutMapping("/{id}/consents/me")
    @Operation(summary = "Consent to lead (somebody of the leading team)")
    ResponseEntity<CommandAnswer> consent(@PathVariable String id, Caller caller) {
        return step(
                id,
                caller,
                CommandHeaders.natural(caller, "reading-week.consent", Map.of()),
                at -> new Consent(at.asking()));
    }

    @PostMapping("/{id}/lead")
    @Operation(summary = "Record the discussion (leader, partner)")
    ResponseEntity<CommandAnswer> lead(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody Leading body) {
        Request request = headers.keyed(caller, "reading-week.lead", body);
        return step(
                id, caller, request, at -> new Lead(at.asking(), at.roll(), body.ledOn(), body.notes(), clock.today()));
    }

    private ResponseEntity<CommandAnswer> step(
            String id, Caller caller, Request request, Function<Scene, ReadingCommand> command) {
        return Answers.of(weeks.step(id, request, actors.of(caller), command));
    }
}
