package org.campuspartners.analytics.item;

import org.bson.Document;
import org.campuspartners.analytics.campaign.CampaignInsight;
import org.campuspartners.analytics.campaign.Campaigns;
import org.campuspartners.analytics.campaign.ReleasedItems;
import org.springframework.stereotype.Component;

/** Every item of a series, added up over whole released results. */
@Component
class ItemsInsight implements CampaignInsight {

    static final String KIND = "items";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Document derive(Campaigns campaigns) {
        return campaigns.summary().append("items", ReleasedItems.of(campaigns));
    }
}
