package org.campuspartners.partnership.campaign;

import org.campuspartners.partnership.setting.CampaignNote;

/** A kind of thing that campaigns ask about. */
public interface Occasions {

    /** The first part of its subjects, such as {@code unit}. */
    String kind();

    /**
     * Notes on one of them what became of a campaign; once for each event, and never an earlier one over a later.
     *
     * @param source the campaign's subject
     * @param sequence of its latest event
     * @throws RuntimeException where it can't be noted; it will be tried again
     */
    void note(String id, String source, long sequence, CampaignNote note);
}
