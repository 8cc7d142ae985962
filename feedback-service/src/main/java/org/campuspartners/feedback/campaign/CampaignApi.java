package org.campuspartners.feedback.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.campuspartners.chassis.http.CommandHeaders;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.feedback.campaign.CampaignRequests.AnswerText;
import org.campuspartners.feedback.campaign.CampaignRequests.Cancellation;
import org.campuspartners.feedback.campaign.CampaignRequests.Extension;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Campaigns")
class CampaignApi {

    private final VisibleCampaigns campaigns;
    private final Viewers viewers;
    private final DomainClock clock;

    CampaignApi(VisibleCampaigns campaigns, Viewers viewers, DomainClock clock) {
        this.campaigns = campaigns;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GetMapping("/api/campaigns")
    @Operation(summary = "Campaigns that involve you or whose result is for everyone; all of them for a coordinator")
    Listed<CampaignView> list(Caller caller, @ParameterObject CampaignQuery query, Page page) {
        return Listed.of(campaigns.list(query, viewers.of(caller), page));
    }

    @GetMapping("/api/campaigns/{id}")
    @Operation(summary = "A campaign as it stands, with its result once that is released and for you to see")
    ResponseEntity<CampaignView> get(@PathVariable String id, Caller caller) {
        Viewer viewer = viewers.of(caller);
        Loaded<Campaign> campaign = campaigns.get(id, viewer);
        return Answers.shown(campaign.version(), campaigns.shown(campaign, viewer));
    }

    @GetMapping("/api/me/campaigns")
    @Operation(summary = "What you are asked, below what becomes of your answers")
    Listed<AskedView> asking(Caller caller) {
        return Listed.all(campaigns.asking(viewers.of(caller)));
    }

    @PutMapping("/api/campaigns/{id}/answer")
    @Operation(summary = "Answer a released result (the partnership's educator; for a pool, a coordinator)")
    ResponseEntity<CommandAnswer> answer(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody AnswerText body) {
        Request request = headers.replacing(caller, "campaign.answer", body);
        Viewer viewer = viewers.of(caller);
        String person = viewer.person().orElse("");
        return step(
                id,
                request,
                viewer,
                new CampaignCommand.Answer(person, viewer.coordinator(), body.text(), clock.dayInUtc()));
    }

    @PostMapping("/api/campaigns/{id}/extend")
    @Operation(summary = "Take answers until a later day (coordinator)")
    ResponseEntity<CommandAnswer> extend(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody Extension body) {
        Request request = headers.keyed(caller, "campaign.extend", body);
        return step(
                id,
                request,
                coordinator(id, caller),
                new CampaignCommand.Extend(body.closesOn(), clock.today(), clock.dayInUtc()));
    }

    @PostMapping("/api/campaigns/{id}/cancel")
    @Operation(summary = "Have every answer destroyed unread (coordinator)")
    ResponseEntity<CommandAnswer> cancel(
            @PathVariable String id, Caller caller, CommandHeaders headers, @Valid @RequestBody Cancellation body) {
        Request request = headers.keyed(caller, "campaign.cancel", body);
        return step(id, request, coordinator(id, caller), new CampaignCommand.Cancel(body.reason(), clock.dayInUtc()));
    }

    /** @throws Problem 404 to those who may not know of it, 403 to the others who coordinate nothing */
    private Viewer coordinator(String id, Caller caller) {
        Viewer viewer = viewers.of(caller);
        campaigns.get(id, viewer);
        if (!viewer.coordinator()) {
            throw Problem.forbidden("coordinators-only", "A coordinator does this.");
        }
        return viewer;
    }

    private ResponseEntity<CommandAnswer> step(String id, Request request, Viewer viewer, CampaignCommand command) {
        return Answers.of(campaigns.step(id, request, viewer, command));
    }
}
