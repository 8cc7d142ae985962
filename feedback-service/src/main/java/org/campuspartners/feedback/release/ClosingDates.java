package org.campuspartners.feedback.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.chassis.time.DueWork;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.springframework.stereotype.Component;

/** Closes each campaign at the first moment after its last day, and finishes what was interrupted or cancelled at once. */
@Component
class ClosingDates implements DueWork {

    private final Campaigns campaigns;
    private final Closing closing;
    private final DomainClock clock;

    ClosingDates(Campaigns campaigns, Closing closing, DomainClock clock) {
        this.campaigns = campaigns;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "close campaigns";
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return due(until).stream().map(this::date).min(Instant::compareTo);
    }

    /** All that is due by now: an older one that can't be closed is tried again, and keeps no other from it. */
    @Override
    public void run(Instant at) {
        DueWork.each(due(clock.instant()), this::close);
    }

    private void close(Loaded<Campaign> campaign) {
        try {
            closing.close(campaign.id());
        } catch (RuntimeException e) {
            throw new IllegalStateException("campaign " + campaign.id() + " can't be closed yet", e);
        }
    }

    private List<Loaded<Campaign>> due(Instant until) {
        return campaigns.toClose(until.atZone(clock.zone()).toLocalDate());
    }

    private Instant date(Loaded<Campaign> campaign) {
        return campaign.state().stage() == Stage.OPEN
                ? campaign.state()
                        .lockedTerms()
                        .closesOn()
                        .plusDays(1)
                        .atStartOfDay(clock.zone())
                        .toInstant()
                : Instant.EPOCH;
    }
}
