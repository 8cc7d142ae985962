package org.campuspartners.feedback.campaign.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.release.domain.Release;
import org.campuspartners.feedback.release.domain.Threshold;

/**
 * What can be wanted of a campaign. There is none that edits a roster, changes k, ends it early, opens it again or corrects a
 * release (rules 1 and 4). {@code today} is where the institution is; {@code day} is the current day in UTC, the only time
 * that an event of a campaign may carry.
 */
public sealed interface CampaignCommand {

    /** @param needs the class lists to wait for: subject to sequence */
    record Draft(Cell cell, Instrument instrument, Map<String, Long> needs) implements CampaignCommand {}

    record Lock(
            Invitation invitation,
            List<Member> members,
            Threshold threshold,
            LocalDate opensOn,
            LocalDate closesOn,
            LocalDate day)
            implements CampaignCommand {}

    /** Its key and its buckets are there. */
    record Open(LocalDate day) implements CampaignCommand {}

    /** @param forms how many lie in the buckets by now */
    record Announce(int forms, LocalDate day) implements CampaignCommand {}

    record Extend(LocalDate closesOn, LocalDate today, LocalDate day) implements CampaignCommand {}

    record Cancel(String reason, LocalDate day) implements CampaignCommand {}

    record Close(LocalDate today, LocalDate day) implements CampaignCommand {}

    /** @param release empty where fewer than k answered */
    record Conclude(Optional<Release> release, LocalDate day) implements CampaignCommand {}

    /** The key and the forms are destroyed. */
    record Forget() implements CampaignCommand {}

    /** @param coordinator whether the person may answer for a pool */
    record Answer(String person, boolean coordinator, String text, LocalDate day) implements CampaignCommand {}
}
