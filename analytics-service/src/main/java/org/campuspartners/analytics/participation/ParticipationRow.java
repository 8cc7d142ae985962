package org.campuspartners.analytics.participation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.bson.Document;
import org.campuspartners.analytics.campaign.Asked;
import org.campuspartners.analytics.campaign.ResponseRate;
import org.campuspartners.analytics.campaign.State;
import org.campuspartners.analytics.group.Place;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Freshness;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.chassis.insight.Derived;

/**
 * @param campaigns how many there are by how far they came
 * @param reasons why some were not offered
 * @param answers to campaigns that were released to everyone; of several campaigns answers, not people; null where none was,
 *     which says nothing of how many answered
 * @param invited to the same campaigns
 * @param responseRate answers of invited in whole percent
 */
record ParticipationRow(
        @JsonUnwrapped Place place,
        @JsonUnwrapped Asked asked,
        CampaignCounts campaigns,
        List<String> reasons,
        @OrNull Integer answers,
        @OrNull Integer invited,
        @OrNull Integer responseRate,
        @JsonUnwrapped Freshness freshness) {

    static final Columns<ParticipationRow> COLUMNS = Columns.<ParticipationRow>none()
            .and(ParticipationRow::place, Place.COLUMNS)
            .and(ParticipationRow::asked, Asked.COLUMNS)
            .and(ParticipationRow::campaigns, CampaignCounts.COLUMNS)
            .and("reasons", ParticipationRow::reasons)
            .and("answers", ParticipationRow::answers)
            .and("invited", ParticipationRow::invited)
            .and("responseRate", ParticipationRow::responseRate)
            .and(ParticipationRow::freshness, Freshness.COLUMNS);

    record CampaignCounts(
            int open, int closed, int released, int releasedToInvolved, int suppressed, int notOffered, int cancelled) {

        static final Columns<CampaignCounts> COLUMNS = Columns.<CampaignCounts>none()
                .and("open", CampaignCounts::open)
                .and("closed", CampaignCounts::closed)
                .and("released", CampaignCounts::released)
                .and("releasedToInvolved", CampaignCounts::releasedToInvolved)
                .and("suppressed", CampaignCounts::suppressed)
                .and("notOffered", CampaignCounts::notOffered)
                .and("cancelled", CampaignCounts::cancelled);

        static CampaignCounts of(Document result) {
            return new CampaignCounts(
                    result.getInteger(State.OPEN.word()),
                    result.getInteger(State.CLOSED.word()),
                    result.getInteger(State.RELEASED.word()),
                    result.getInteger(State.RELEASED_TO_INVOLVED.word()),
                    result.getInteger(State.SUPPRESSED.word()),
                    result.getInteger(State.NOT_OFFERED.word()),
                    result.getInteger(State.CANCELLED.word()));
        }
    }

    static ParticipationRow of(Derived derived) {
        Document result = derived.result();
        CampaignCounts campaigns = CampaignCounts.of(result);
        boolean shown = campaigns.released() > 0;
        Integer answers = shown ? result.getInteger("answers") : null;
        Integer invited = shown ? result.getInteger("invited") : null;
        return new ParticipationRow(
                Place.of(result),
                Asked.of(result),
                campaigns,
                result.getList("reasons", String.class),
                answers,
                invited,
                shown ? ResponseRate.of(answers, invited) : null,
                Freshness.of(derived));
    }
}
