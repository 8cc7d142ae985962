package org.campuspartners.partnership.partnership.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.campuspartners.partnership.setting.Setting;

/** What happened to a partnership. */
public sealed interface PartnershipEvent {

    Instant at();

    record Matched(String title, Setting setting, List<Member> members, Instant at) implements PartnershipEvent {}

    record GainStated(String person, String gain, Instant at) implements PartnershipEvent {}

    record AgreementDrafted(int version, Agreement.Terms terms, Instant at) implements PartnershipEvent {}

    /** A new version takes the place of one that somebody has signed; it has to be signed by all again. */
    record AgreementRevised(int version, Agreement.Terms terms, Instant at) implements PartnershipEvent {}

    record AgreementSigned(int version, String person, Instant at) implements PartnershipEvent {}

    record AgreementCameIntoForce(int version, Instant at) implements PartnershipEvent {}

    record InductionHeld(LocalDate heldOn, Instant at) implements PartnershipEvent {}

    record Activated(Instant at) implements PartnershipEvent {}

    record Closed(Optional<String> reason, Instant at) implements PartnershipEvent {}
}
