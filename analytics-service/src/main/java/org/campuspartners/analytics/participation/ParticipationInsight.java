package org.campuspartners.analytics.participation;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.BsonField;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.analytics.campaign.CampaignInsight;
import org.campuspartners.analytics.campaign.Campaigns;
import org.campuspartners.analytics.campaign.State;
import org.springframework.stereotype.Component;

/** Counts campaigns by how far they came; answers and invited are of those that were released to everyone, and of no other. */
@Component
class ParticipationInsight implements CampaignInsight {

    static final String KIND = "participation";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Document derive(Campaigns campaigns) {
        Stream<BsonField> states = Arrays.stream(State.values()).map(state -> Campaigns.countOf(state.word(), state));
        Stream<BsonField> released = Stream.of(
                Accumulators.sum("answers", "$made.n"),
                Accumulators.sum("invited", "$made.invited"),
                Accumulators.addToSet("reasons", "$made.reason"));
        Document summary = campaigns.summary(Stream.concat(states, released).toArray(BsonField[]::new));
        return summary.append("reasons", Campaigns.gathered(summary, "reasons"));
    }
}
