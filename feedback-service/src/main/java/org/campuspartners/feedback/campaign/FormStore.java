package org.campuspartners.feedback.campaign;

import org.campuspartners.feedback.campaign.domain.Terms;

/** What a campaign needs of those who keep the forms, before it opens. */
public interface FormStore {

    /** Puts the campaign's key and its open, empty buckets there; repeating it changes nothing. */
    void prepare(String campaignId, Terms terms);
}
