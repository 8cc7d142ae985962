package org.campuspartners.partnership.unit.domain;

import java.time.Instant;
import java.util.Optional;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Setting;

/** What happened to a unit. */
public sealed interface UnitEvent {

    record Offered(String title, Setting setting, int week, Optional<String> earlyReason, String by, Instant at)
            implements UnitEvent {}

    record Claimed(String by, Instant at) implements UnitEvent {}

    record Contributed(String by, Unit.Contribution contribution, Instant at) implements UnitEvent {}

    record CoPlanned(Instant at) implements UnitEvent {}

    record Approved(String by, Instant at) implements UnitEvent {}

    /**
     * @param students how many student partners taught some of it
     * @param educators how many educator partners did
     * @param classSequence of the directory record that says who was enrolled
     * @param partnershipSequence of the directory record that says who belongs to the partnership
     */
    record CoTaught(
            Unit.Taught taught, int students, int educators, long classSequence, long partnershipSequence, Instant at)
            implements UnitEvent {}

    record Debriefed(String notes, Instant at) implements UnitEvent {}

    record CampaignNoted(CampaignNote note) implements UnitEvent {}
}
