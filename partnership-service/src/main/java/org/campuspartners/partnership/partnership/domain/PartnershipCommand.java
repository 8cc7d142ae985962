package org.campuspartners.partnership.partnership.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Setting;

/** What can be asked of a partnership. {@code at} is domain time. */
public sealed interface PartnershipCommand {

    Actor by();

    Instant at();

    record Match(Actor by, String title, Setting setting, List<Member> members, Instant at)
            implements PartnershipCommand {}

    record StateGain(Actor by, String gain, Instant at) implements PartnershipCommand {}

    /** A first version, a draft put in a draft's place, or a new version of what has been signed. */
    record DraftAgreement(Actor by, Agreement.Terms terms, Instant at) implements PartnershipCommand {}

    record SignAgreement(Actor by, int version, Instant at) implements PartnershipCommand {}

    /** @param today the day it is in the institution's zone */
    record HoldInduction(Actor by, LocalDate heldOn, LocalDate today, Instant at) implements PartnershipCommand {}

    record Activate(Actor by, Instant at) implements PartnershipCommand {}

    record Close(Actor by, Optional<String> reason, Instant at) implements PartnershipCommand {}
}
