package org.campuspartners.feedback.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.Cell;
import org.campuspartners.feedback.campaign.domain.Reply;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.campaign.domain.Terms;
import org.campuspartners.feedback.instrument.domain.Instrument;

/**
 * A campaign as it is shown.
 *
 * @param occasion what it is about; null of a pool
 * @param k fewest answers of which anything is said; null before it is locked, as are the dates
 * @param asked ids of those asked, for them alone (rule 4)
 * @param reason why it isn't offered, or was cancelled
 * @param note what is said in place of a result
 * @param answered whether the result was answered
 * @param answer for those who may see the result
 * @param result null where there is none, or where the caller may not see it
 */
record CampaignView(
        String id,
        long version,
        String state,
        String kind,
        String role,
        @OrNull String occasion,
        @OrNull String partnership,
        String programme,
        @OrNull String course,
        @OrNull String courseCode,
        @OrNull String classId,
        String term,
        String termTitle,
        String instrument,
        int instrumentVersion,
        String title,
        @OrNull Integer k,
        @OrNull LocalDate opensOn,
        @OrNull LocalDate closesOn,
        @OrNull List<String> asked,
        @OrNull String reason,
        @OrNull String note,
        boolean answered,
        @OrNull Reply answer,
        @OrNull ResultView result) {

    static CampaignView of(Loaded<Campaign> loaded, Instrument instrument, Viewer viewer) {
        Campaign campaign = loaded.state();
        Cell cell = campaign.cell();
        Map<String, String> context = cell.context();
        boolean whole = viewer.maySeeResultOf(campaign);
        return new CampaignView(
                loaded.id(),
                loaded.version(),
                campaign.stage().word(),
                cell.kind().word(),
                cell.role().word(),
                cell.occasion().orElse(null),
                context.get("partnership"),
                context.get("programme"),
                context.get("course"),
                context.get("courseCode"),
                context.get("class"),
                context.get("term"),
                context.get("termTitle"),
                cell.instrument(),
                cell.instrumentVersion(),
                instrument.title(),
                campaign.terms().map(terms -> terms.threshold().k()).orElse(null),
                campaign.terms().map(Terms::opensOn).orElse(null),
                campaign.terms().map(Terms::closesOn).orElse(null),
                viewer.isAskedIn(campaign) ? campaign.lockedTerms().roster() : null,
                campaign.reason().orElse(null),
                campaign.stage() == Stage.SUPPRESSED ? suppressed(campaign) : null,
                campaign.reply().isPresent(),
                whole ? campaign.reply().orElse(null) : null,
                whole
                        ? campaign.released()
                                .map(release -> ResultView.of(release, instrument))
                                .orElse(null)
                        : null);
    }

    private static String suppressed(Campaign campaign) {
        return "fewer than " + campaign.lockedTerms().threshold().k() + " answered";
    }
}
