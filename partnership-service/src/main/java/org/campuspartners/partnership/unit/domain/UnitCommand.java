package org.campuspartners.partnership.unit.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.ClassRoll;
import org.campuspartners.partnership.setting.Setting;

/** What can be asked of a unit. */
public sealed interface UnitCommand {

    /** A step of the team's own. */
    sealed interface Step extends UnitCommand {
        Asking asking();
    }

    /** @param reason why it comes before the latter third, where it does */
    record Offer(Asking asking, Setting setting, String title, int week, Optional<String> reason) implements Step {}

    record Claim(Asking asking) implements Step {}

    record Contribute(Asking asking, String text) implements Step {}

    record CoPlan(Asking asking) implements Step {}

    record Approve(Asking asking) implements Step {}

    /** @param today the day it is in the institution's zone */
    record CoTeach(Asking asking, ClassRoll roll, LocalDate taughtOn, List<Unit.Part> parts, LocalDate today)
            implements Step {}

    record Debrief(Asking asking, String notes) implements Step {}

    /** What feedback-service says of the campaign about this unit. */
    record NoteCampaign(CampaignNote note) implements UnitCommand {}
}
