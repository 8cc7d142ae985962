package org.campuspartners.feedback.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Announce;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Close;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Conclude;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Extend;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Lock;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Open;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Closed;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Extended;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Locked;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Opened;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Released;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Suppressed;

/** Whatever is commanded, in whatever order, a campaign speaks of its results once, after its date, and never otherwise. */
class T5OneReleaseTest {

    /** What is decided in place of the rules; null where they hold. */
    private interface Variant {
        Decision<CampaignEvent> of(Campaign campaign, CampaignCommand command);
    }

    private static final Map<String, Variant> MUTANTS = Map.of(
            "a result before its date, at k",
            (campaign, command) -> campaign.stage() == Stage.OPEN && command instanceof Announce it && it.forms() >= 5
                    ? Decision.accept(new Released(Given.release(it.forms()).orElseThrow(), it.day()))
                    : null,
            "a late answer is counted",
            (campaign, command) -> campaign.stage() == Stage.RELEASED
                            && command instanceof Conclude it
                            && it.release().isPresent()
                    ? Decision.accept(new Released(it.release().get(), it.day()))
                    : null,
            "what was suppressed is released once more have answered",
            (campaign, command) -> campaign.stage() == Stage.SUPPRESSED && command instanceof Conclude it
                    ? Decision.accept(new Released(Given.release(5).orElseThrow(), it.day()))
                    : null,
            "closed before its date",
            (campaign, command) -> campaign.stage() == Stage.OPEN && command instanceof Close it
                    ? Decision.accept(new Closed(it.day()))
                    : null,
            "opened again",
            (campaign, command) -> campaign.stage() == Stage.RELEASED && command instanceof Open it
                    ? Decision.accept(new Opened(it.day()))
                    : null,
            "another roster after locking",
            (campaign, command) -> campaign.stage() == Stage.OPEN && command instanceof Lock it
                    ? Decision.accept(new Locked(
                            campaign.lockedTerms().until(it.closesOn().plusDays(1), "")))
                    : null,
            "shortened",
            (campaign, command) -> campaign.stage() == Stage.OPEN && command instanceof Extend it
                    ? Decision.accept(new Extended(it.closesOn(), "", it.day()))
                    : null);

    @Property
    void whatever_is_commanded_a_campaign_speaks_of_its_results_once(
            @ForAll("commands") List<CampaignCommand> commands) {
        assertThat(fault(new CampaignDecider(), commands)).isEmpty();
    }

    @Property
    void closing_before_the_date_is_over_is_refused(@ForAll @IntRange(min = -400, max = 0) int days) {
        LocalDate early = Given.CLOSES.plusDays(days);
        Given.open().when(new Close(early, early)).refused(Refusal.Kind.OUT_OF_ORDER, "campaign-not-due");
    }

    @Property(tries = 1)
    void it_catches_each_mutant() {
        MUTANTS.forEach((name, mutant) -> assertThat(commands().sampleStream().limit(5_000))
                .as(name)
                .anyMatch(commands -> fault(new Mutant(mutant), commands).isPresent()));
    }

    /** The first thing that is not as it should be after one of the commands. */
    private static Optional<String> fault(
            Decider<Campaign, CampaignCommand, CampaignEvent> decider, List<CampaignCommand> commands) {
        Campaign campaign = Given.open().campaign();
        int results = 0;
        for (CampaignCommand command : commands) {
            if (!(decider.decide(campaign, command) instanceof Decision.Accepted<CampaignEvent> accepted)) {
                continue;
            }
            for (CampaignEvent event : accepted.events()) {
                Campaign before = campaign;
                campaign = decider.evolve(campaign, event);
                boolean result = event instanceof Released || event instanceof Suppressed;
                results += result ? 1 : 0;
                if (results > 1
                        || result && before.stage() != Stage.CLOSED
                        || event instanceof Closed closed
                                && !closed.day().isAfter(before.lockedTerms().closesOn())
                        || before.stage() == Stage.RELEASED
                                && !campaign.released().equals(before.released())
                        || after(before.stage()) && !after(campaign.stage())
                        || campaign.announced() < before.announced()
                        || !sameTerms(before.lockedTerms(), campaign.lockedTerms())) {
                    return Optional.of(before.stage() + ", " + command);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean after(Stage stage) {
        return stage != Stage.OPEN;
    }

    /** But for the date, which may move on. */
    private static boolean sameTerms(Terms before, Terms after) {
        return after.roster().equals(before.roster())
                && after.threshold().equals(before.threshold())
                && after.members().equals(before.members())
                && !after.closesOn().isBefore(before.closesOn());
    }

    /** The rules, but for one of them. */
    private record Mutant(Variant variant) implements Decider<Campaign, CampaignCommand, CampaignEvent> {

        private static final CampaignDecider RULES = new CampaignDecider();

        @Override
        public Campaign initial() {
            return RULES.initial();
        }

        @Override
        public Decision<CampaignEvent> decide(Campaign campaign, CampaignCommand command) {
            return Optional.ofNullable(variant.of(campaign, command)).orElseGet(() -> RULES.decide(campaign, command));
        }

        @Override
        public Campaign evolve(Campaign campaign, CampaignEvent event) {
            return RULES.evolve(campaign, event);
        }
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
