package org.campuspartners.feedback.campaign;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.release.domain.Audience;

/**
 * Who looks. A coordinator knows of every campaign and sees no more of a result than anybody (rule 5).
 *
 * @param person none where no list has them
 */
record Viewer(Optional<String> person, boolean coordinator) {

    boolean mayKnowOf(Campaign campaign) {
        return coordinator || maySeeResultOf(campaign);
    }

    boolean maySeeResultOf(Campaign campaign) {
        return isInvolvedIn(campaign) || campaign.isForEveryone();
    }

    boolean isInvolvedIn(Campaign campaign) {
        return person.filter(campaign::involves).isPresent();
    }

    boolean isAskedIn(Campaign campaign) {
        return person.filter(campaign::asks).isPresent();
    }

    /** Selects what {@link #mayKnowOf} allows. */
    Bson bounds() {
        if (coordinator) {
            return empty();
        }
        List<Bson> any = new ArrayList<>();
        any.add(eq(CampaignPaths.AUDIENCE, Audience.EVERYONE.toString()));
        person.ifPresent(id -> {
            any.add(eq(CampaignPaths.ROSTER, id));
            any.add(eq(CampaignPaths.MEMBERS, id));
        });
        return or(any);
    }
}
