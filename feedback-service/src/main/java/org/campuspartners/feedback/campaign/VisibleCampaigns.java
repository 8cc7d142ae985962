package org.campuspartners.feedback.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Slice;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.CampaignEvent;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.instrument.Instruments;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.springframework.stereotype.Component;

/** The campaigns that somebody may know of, and what they do about them. */
@Component
class VisibleCampaigns {

    private final Aggregates<Campaign, CampaignCommand, CampaignEvent> campaigns;
    private final Instruments instruments;
    private final DomainClock clock;

    VisibleCampaigns(
            Aggregates<Campaign, CampaignCommand, CampaignEvent> campaigns,
            Instruments instruments,
            DomainClock clock) {
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** @throws Problem 404 where there is none, and where the viewer may not know that there is */
    Loaded<Campaign> get(String id, Viewer viewer) {
        return known(campaigns.find(id), viewer);
    }

    CampaignView shown(Loaded<Campaign> campaign, Viewer viewer) {
        return CampaignView.of(campaign, instrument(campaign.state()), viewer);
    }

    Slice<CampaignView> list(CampaignQuery query, Viewer viewer, Page page) {
        return campaigns.list(query.within(viewer.bounds()), page).map(campaign -> shown(campaign, viewer));
    }

    /** What waits for this person to answer it. */
    List<AskedView> asking(Viewer viewer) {
        return viewer.person().stream()
                .flatMap(person -> campaigns
                        .list(
                                and(eq(CampaignPaths.STAGE, Stage.OPEN.toString()), eq(CampaignPaths.ROSTER, person)),
                                new Page(Optional.empty(), Page.CAP))
                        .items()
                        .stream())
                .map(campaign -> AskedView.of(campaign, instrument(campaign.state())))
                .toList();
    }

    /** @throws Problem 404 as {@link #get} */
    Outcome step(String id, Request request, Viewer viewer, CampaignCommand command) {
        return campaigns.apply(id, request, found -> {
            known(found, viewer);
            return command;
        });
    }

    private static Loaded<Campaign> known(Optional<Loaded<Campaign>> campaign, Viewer viewer) {
        return campaign.filter(found -> viewer.mayKnowOf(found.state()))
                .orElseThrow(() -> Problem.notFound("campaign-not-found", "There is no such campaign."));
    }

    Instrument instrument(Campaign campaign) {
        return instruments.version(campaign.cell().instrument(), campaign.cell().instrumentVersion());
    }
}
