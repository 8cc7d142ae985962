package org.campuspartners.analytics.campaign;

import org.bson.Document;
import org.campuspartners.chassis.insight.Facts;
import org.campuspartners.chassis.insight.Insight;

/** An insight with one document for each series of campaigns. */
public interface CampaignInsight extends Insight {

    /** Whether it is about campaigns such as this one at all. Pure. */
    default boolean isAbout(Document made) {
        return true;
    }

    Document derive(Campaigns campaigns);

    @Override
    default Document derive(String key, Facts facts) {
        return derive(new Campaigns(Series.ofKey(key), facts.collection(CampaignFacts.COLLECTION)));
    }
}
