package org.campuspartners.feedback.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.campuspartners.chassis.decider.Decision;

class T5OneReleaseTest {

    private final CampaignDecider decider = new CampaignDecider();

    @Property
    void whatever_is_commanded_a_campaign_speaks_of_its_results_once(
            @ForAll("commands") List<CampaignCommand> commands) {
        Campaign campaign = Given.open().campaign();
        List<CampaignEvent> results = new ArrayList<>();
        List<Campaign> afterResults = new ArrayList<>();
        boolean dated = false;
        for (CampaignCommand command : commands) {
            if (!(decider.decide(campaign, command) instanceof Decision.Accepted<CampaignEvent> accepted)) {
                continue;
            }
            for (CampaignEvent event : accepted.events()) {
                Campaign before = campaign;
                campaign = decider.evolve(campaign, event);
                dated |= event instanceof CampaignEvent.Closed;
                if (event instanceof CampaignEvent.Released || event instanceof CampaignEvent.Suppressed) {
                    assertThat(dated).as("closed on its date before").isTrue();
                    results.add(event);
                }
                if (before.terms().isPresent()) {
                    assertThat(campaign.lockedTerms().roster())
                            .isEqualTo(before.lockedTerms().roster());
                    assertThat(campaign.lockedTerms().threshold())
                            .isEqualTo(before.lockedTerms().threshold());
                    assertThat(campaign.lockedTerms().closesOn())
                            .isAfterOrEqualTo(before.lockedTerms().closesOn());
                }
                assertThat(campaign.announced()).isGreaterThanOrEqualTo(before.announced());
            }
            if (!results.isEmpty()) {
                afterResults.add(campaign);
            }
        }
        assertThat(results).hasSizeLessThanOrEqualTo(1);
        assertThat(afterResults.stream().map(Campaign::released).distinct()).hasSizeLessThanOrEqualTo(1);
    }

    @Provide
    Arbitrary<List<CampaignCommand>> commands() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 20).map(Given.DAY::plusDays);
        Arbitrary<CampaignCommand> any = Arbitraries.oneOf(
                dates.map(today -> new CampaignCommand.Close(today, today)),
                Arbitraries.integers().between(0, 12).map(Given::concluding),
                Arbitraries.integers().between(0, 12).map(forms -> new CampaignCommand.Announce(forms, Given.DAY)),
                Arbitraries.integers().between(0, 40).map(Given::locking),
                dates.tuple2().map(both -> new CampaignCommand.Extend(both.get1(), both.get2(), both.get2())),
                Arbitraries.of(
                        new CampaignCommand.Open(Given.DAY),
                        new CampaignCommand.Forget(),
                        new CampaignCommand.Answer("e1", false, "We will.", Given.DAY)),
                dates.map(day -> new CampaignCommand.Cancel("Fire alarm", day)));
        return any.list().ofMaxSize(40);
    }
}
