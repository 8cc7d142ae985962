package org.campuspartners.feedback.announcing;

import java.time.Instant;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.chassis.time.DueWork;
import org.campuspartners.feedback.answer.Forms;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.springframework.stereotype.Component;

/** Counts, each night, what lies in the buckets of open campaigns, and has each say so of whole multiples of its k. */
@Component
class NightlyAnnouncement implements DueWork {

    private final Nights nights;
    private final Campaigns campaigns;
    private final Forms forms;
    private final DomainClock clock;

    NightlyAnnouncement(Nights nights, Campaigns campaigns, Forms forms, DomainClock clock) {
        this.nights = nights;
        this.campaigns = campaigns;
        this.forms = forms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announce answers";
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return Optional.of(nights.next()).filter(night -> !night.isAfter(until));
    }

    @Override
    public void run(Instant at) {
        // Done first: a night that is tried again and again would tell of answers when they come, and be a clock.
        if (nights.done(at)) {
            DueWork.each(campaigns.open(), this::announce);
        }
    }

    private void announce(Loaded<Campaign> campaign) {
        int lying = forms.count(campaign.id(), campaign.state().lockedTerms());
        campaigns.execute(campaign.id(), new CampaignCommand.Announce(lying, clock.dayInUtc()));
    }
}
