package org.campuspartners.partnership.reading.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.ClassRoll;
import org.campuspartners.partnership.setting.Setting;

/** What can be asked of a reading week. */
public sealed interface ReadingCommand {

    /** A step of the team's or the class's own. */
    sealed interface Step extends ReadingCommand {
        Asking asking();
    }

    record Open(Asking asking, Setting setting, String title, int week, TieRule tieRule) implements Step {}

    /** @param reading its id, derived from the request that proposed it */
    record Propose(Asking asking, ClassRoll roll, String reading, String citation, Optional<String> link)
            implements Step {}

    record OpenVoting(Asking asking) implements Step {}

    record Vote(Asking asking, ClassRoll roll, String reading) implements Step {}

    /** @param choice among readings with equally many votes, where the leaders choose */
    record Select(Asking asking, Optional<String> choice) implements Step {}

    record NameLeaders(Asking asking, ClassRoll roll, List<String> people) implements Step {}

    record Consent(Asking asking) implements Step {}

    /** @param today the day it is in the institution's zone */
    record Lead(Asking asking, ClassRoll roll, LocalDate ledOn, String notes, LocalDate today) implements Step {}

    /** What feedback-service says of the campaign about this discussion. */
    record NoteCampaign(CampaignNote note) implements ReadingCommand {}
}
