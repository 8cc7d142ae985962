package org.campuspartners.partnership.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.partnership.listing.TermView;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.unit.domain.Unit;

/**
 * A unit as it is shown. Contributions, the reason for an early week and the debrief are the team's and coordinators' alone;
 * the class sees none of them.
 *
 * @param early whether the week comes before the latter third of the term
 * @param campaign about it, as feedback-service last published it; null while there is none
 */
record UnitView(
        String id,
        long version,
        String stage,
        String title,
        String partnershipId,
        String programme,
        String courseId,
        String courseCode,
        String classId,
        TermView term,
        int week,
        boolean early,
        @OrNull String earlyReason,
        String offeredBy,
        @OrNull String claimedBy,
        List<ContributionView> contributions,
        @OrNull String approvedBy,
        @OrNull TaughtView taught,
        @OrNull String debrief,
        @OrNull CampaignNote campaign) {

    record ContributionView(String personId, String role, String text) {}

    record TaughtView(LocalDate taughtOn, List<PartView> parts) {}

    record PartView(String personId, String part) {}

    static UnitView of(Loaded<Unit> loaded, boolean whole) {
        Unit unit = loaded.state();
        Setting setting = unit.setting();
        return new UnitView(
                loaded.id(),
                loaded.version(),
                unit.stage().toString(),
                unit.title(),
                setting.partnershipId(),
                setting.programme(),
                setting.courseId(),
                setting.courseCode(),
                setting.classId(),
                TermView.of(setting.term()),
                unit.week(),
                unit.earlyReason().isPresent(),
                unit.earlyReason().filter(reason -> whole).orElse(null),
                unit.offeredBy(),
                unit.claimedBy().orElse(null),
                whole ? contributions(unit) : List.of(),
                unit.approvedBy().orElse(null),
                unit.taught().map(UnitView::taught).orElse(null),
                unit.debrief().filter(notes -> whole).orElse(null),
                unit.campaign().orElse(null));
    }

    private static List<ContributionView> contributions(Unit unit) {
        return unit.contributions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ContributionView(
                        entry.getKey(),
                        entry.getValue().role().toString(),
                        entry.getValue().text()))
                .toList();
    }

    private static TaughtView taught(Unit.Taught taught) {
        return new TaughtView(
                taught.on(),
                taught.parts().stream()
                        .map(part -> new PartView(part.person(), part.part()))
                        .toList());
    }
}
