package org.campuspartners.feedback.release;

import java.util.Optional;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.feedback.answer.Forms;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.instrument.Instruments;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.release.domain.Release;
import org.springframework.stereotype.Component;

/**
 * Takes a campaign from its closing date to the end of its forms. Each step looks at what is stored and may be repeated, by
 * this instance or another: after a crash anywhere the same result is released, and no other.
 */
@Component
class Closing {

    private final Campaigns campaigns;
    private final Forms forms;
    private final Instruments instruments;
    private final DomainClock clock;

    Closing(Campaigns campaigns, Forms forms, Instruments instruments, DomainClock clock) {
        this.campaigns = campaigns;
        this.forms = forms;
        this.instruments = instruments;
        this.clock = clock;
    }

    void close(String id) {
        campaigns.execute(id, new CampaignCommand.Close(clock.today(), clock.dayInUtc()));
        Campaign campaign = campaigns.find(id).orElseThrow().state();
        if (campaign.stage() == Stage.OPEN) {
            return; // It was extended meanwhile.
        }
        forms.close(id, campaign.lockedTerms());
        if (campaign.stage() == Stage.CLOSED) {
            conclude(id, campaign);
        }
        forms.destroy(id, campaign.lockedTerms());
        campaigns.execute(id, new CampaignCommand.Forget());
    }

    private void conclude(String id, Campaign campaign) {
        Instrument instrument = instruments.version(
                campaign.cell().instrument(), campaign.cell().instrumentVersion());
        Optional<Release> release = forms.tally(id, campaign.lockedTerms(), instrument);
        campaigns.execute(id, new CampaignCommand.Conclude(release, clock.dayInUtc()));
    }
}
