package org.campuspartners.feedback.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.time.DueWork;
import org.campuspartners.feedback.campaign.Campaigns;
import org.springframework.stereotype.Component;

/** Finds what could open and didn't, as after a crash between two steps. */
@Component
class OpeningSweep implements DueWork {

    private final Campaigns campaigns;
    private final Opening opening;

    OpeningSweep(Campaigns campaigns, Opening opening) {
        this.campaigns = campaigns;
        this.opening = opening;
    }

    @Override
    public String name() {
        return "open campaigns";
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return ready().isEmpty() ? Optional.empty() : Optional.of(Instant.EPOCH);
    }

    @Override
    public void run(Instant at) {
        ready().forEach(opening::advance);
    }

    private List<String> ready() {
        return campaigns.unopened().stream()
                .filter(campaign -> opening.canAdvance(campaign.state()))
                .map(Loaded::id)
                .toList();
    }
}
