package org.campuspartners.analytics.belonging;

import com.mongodb.client.model.Accumulators;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.campuspartners.analytics.campaign.CampaignInsight;
import org.campuspartners.analytics.campaign.Campaigns;
import org.campuspartners.analytics.campaign.ReleasedItems;
import org.campuspartners.analytics.campaign.State;
import org.springframework.stereotype.Component;

/** The item of belonging as a pool released it, or why there is no number. */
@Component
class BelongingInsight implements CampaignInsight {

    static final String KIND = "belonging";

    private static final String ITEM = "belonging";
    private static final String NOT_ASKED = "not-asked";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isAbout(Document made) {
        return "outcome".equals(made.getString("kind"));
    }

    @Override
    public Document derive(Campaigns campaigns) {
        Document summary = campaigns.summary(
                Accumulators.sum("invited", "$made.invited"),
                Accumulators.addToSet("states", "$made.state"),
                Accumulators.addToSet("reasons", "$made.reason"));
        Optional<Document> agreed = ReleasedItems.of(campaigns).stream()
                .filter(item -> ITEM.equals(item.getString("_id")))
                .findFirst();
        List<String> reasons = Campaigns.gathered(summary, "reasons");
        List<String> states = Campaigns.gathered(summary, "states");
        return summary.append("reasons", reasons)
                .append("states", states)
                .append("agreed", agreed.orElse(null))
                .append("why", agreed.isPresent() ? List.of() : why(reasons, states));
    }

    private static List<String> why(List<String> refused, List<String> reached) {
        if (!refused.isEmpty()) {
            return refused;
        }
        return reached.contains(State.RELEASED.word()) ? List.of(NOT_ASKED) : reached;
    }
}
