package org.campuspartners.feedback.campaign;

import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.feedback.campaign.domain.Pool;
import org.campuspartners.feedback.instrument.domain.Instrument;

/** One campaign an occasion, instrument and role, whoever asks for it first (rule 4). */
public final class CampaignIds {

    private CampaignIds() {}

    /** @param occasion subject of what it is about */
    public static String of(String occasion, Instrument instrument) {
        return Ids.derived(
                "campaign", occasion, instrument.id(), instrument.role().word());
    }

    public static String of(Pool pool, Instrument instrument) {
        return of("programme-term/" + pool.programme() + "/" + pool.term(), instrument);
    }
}
