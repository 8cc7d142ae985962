package org.campuspartners.feedback.campaign;

import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.springframework.stereotype.Component;

/** Tells those who are asked from everybody else, for whoever takes their answers. */
@Component
public class AskedPeople {

    private final VisibleCampaigns campaigns;
    private final Viewers viewers;

    AskedPeople(VisibleCampaigns campaigns, Viewers viewers) {
        this.campaigns = campaigns;
        this.viewers = viewers;
    }

    /** Somebody on a campaign's roster, and what they are asked with. */
    public record Asked(String person, Campaign campaign, Instrument instrument) {}

    /** @throws Problem 404 to those who may not know of the campaign, 403 to the others who are not asked */
    public Asked require(String id, Caller caller) {
        Viewer viewer = viewers.of(caller);
        Campaign campaign = campaigns.get(id, viewer).state();
        if (!viewer.isAskedIn(campaign)) {
            throw Problem.forbidden("not-asked", "You are not among those who are asked.");
        }
        return new Asked(viewer.person().orElseThrow(), campaign, campaigns.instrument(campaign));
    }
}
