package org.campuspartners.feedback.opening;

import java.time.LocalDate;
import java.util.List;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.FormStore;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Invitation;
import org.campuspartners.feedback.campaign.domain.Kind;
import org.campuspartners.feedback.campaign.domain.Member;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.springframework.stereotype.Component;

/** Locks campaigns and opens them at once, step by step, each of which may be repeated. */
@Component
class Doors {

    private final Campaigns campaigns;
    private final FormStore forms;
    private final OpenFor openFor;
    private final DomainClock clock;

    Doors(Campaigns campaigns, FormStore forms, OpenFor openFor, DomainClock clock) {
        this.campaigns = campaigns;
        this.forms = forms;
        this.openFor = openFor;
        this.clock = clock;
    }

    /** Fixes whom it asks and until when, from today on; or says that it is not offered, and why. */
    void lock(String id, Kind kind, Invitation invitation, List<Member> members) {
        LocalDate today = clock.today();
        LocalDate closes = today.plusDays(kind == Kind.FORMATIVE ? openFor.formativeDays() : openFor.outcomeDays());
        campaigns.execute(
                id, new CampaignCommand.Lock(invitation, members, kind.threshold(), today, closes, clock.dayInUtc()));
    }

    /** Opens what is locked, once its key and its buckets are there. */
    void open(String id) {
        Campaign campaign = campaigns.find(id).orElseThrow().state();
        if (campaign.stage() == Stage.LOCKED) {
            forms.prepare(id, campaign.lockedTerms());
            campaigns.execute(id, new CampaignCommand.Open(clock.dayInUtc()));
        }
    }
}
