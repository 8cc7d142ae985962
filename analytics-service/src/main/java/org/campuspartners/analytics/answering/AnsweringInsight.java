package org.campuspartners.analytics.answering;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;
import org.campuspartners.analytics.answering.Waits.Wait;
import org.campuspartners.analytics.campaign.CampaignInsight;
import org.campuspartners.analytics.campaign.Campaigns;
import org.campuspartners.analytics.campaign.State;
import org.springframework.stereotype.Component;

/** How many results were released, to anybody, how many of them were answered, and after how many days. */
@Component
class AnsweringInsight implements CampaignInsight {

    static final String KIND = "answering";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Document derive(Campaigns campaigns) {
        Waits waits = waits(campaigns);
        Document summary = campaigns.summary(Campaigns.countOf("results", State.RELEASED, State.RELEASED_TO_INVOLVED));
        summary.append("answered", waits.answered());
        waits.median().ifPresent(days -> summary.append("medianDays", days));
        waits.longest().ifPresent(days -> summary.append("longestDays", days));
        return summary;
    }

    /** As many groups as there are different waits, so that it doesn't grow with the answers. */
    private static Waits waits(Campaigns campaigns) {
        List<Document> days = campaigns.aggregate(
                Aggregates.match(Filters.gte("made.daysToAnswer", 0)),
                Aggregates.group("$made.daysToAnswer", Accumulators.sum("results", 1)),
                Aggregates.sort(Sorts.ascending("_id")));
        return new Waits(days.stream()
                .map(wait -> new Wait(wait.getInteger("_id"), wait.getInteger("results")))
                .toList());
    }
}
