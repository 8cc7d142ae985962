package org.campuspartners.feedback.opening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.time.DueWork;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.Kind;
import org.springframework.stereotype.Component;

/** Finds what could open and didn't, as after a crash between two steps. */
@Component
class OpeningSweep implements DueWork {

    private final Campaigns campaigns;
    private final Opening opening;
    private final Pools pools;

    OpeningSweep(Campaigns campaigns, Opening opening, Pools pools) {
        this.campaigns = campaigns;
        this.opening = opening;
        this.pools = pools;
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
        DueWork.each(ready(), Runnable::run);
    }

    private List<Runnable> ready() {
        return campaigns.unopened().stream()
                .flatMap(campaign -> step(campaign).stream())
                .toList();
    }

    private Optional<Runnable> step(Loaded<Campaign> campaign) {
        if (opening.canAdvance(campaign.state())) {
            return Optional.of(() -> opening.advance(campaign.id()));
        }
        return campaign.state().cell().kind() == Kind.OUTCOME
                ? pools.known(campaign.state()).map(pool -> () -> pools.ask(pool, pools.instrument(campaign.state())))
                : Optional.empty();
    }
}
