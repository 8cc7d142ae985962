package org.campuspartners.feedback.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.feedback.Samples;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.release.domain.Release;
import org.campuspartners.feedback.release.domain.Tally;
import org.campuspartners.feedback.release.domain.Threshold;

/** Given a campaign with this history, when this is wanted, then these events, or that refusal, follow. */
record Given(Campaign campaign) {

    static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    static final LocalDate CLOSES = DAY.plusDays(7);
    static final List<Member> MEMBERS =
            List.of(new Member("e1", "EducatorPartner"), new Member("s1", "StudentPartner"));
    static final Cell UNIT = Cell.formative(
            "unit/u1",
            Samples.UNIT,
            Map.of("partnership", "pa", "programme", "co-teaching", "courseCode", "EDU101", "termTitle", "Spring"));
    static final Cell POOL = Cell.outcome(new Pool("co-teaching", "t1", "Spring"), Samples.LEARNERS);

    private static final CampaignDecider DECIDER = new CampaignDecider();

    static Given nothing() {
        return new Given(DECIDER.initial());
    }

    static Given draft() {
        return nothing().and(drafting(UNIT, Samples.UNIT));
    }

    static Given pool() {
        return nothing().and(drafting(POOL, Samples.LEARNERS));
    }

    static Given locked() {
        return draft().and(locking(12));
    }

    static Given open() {
        return locked().and(new CampaignCommand.Open(DAY));
    }

    static Given closed() {
        return open().and(closing());
    }

    static Given released() {
        return closed().and(concluding(11));
    }

    static CampaignCommand drafting(Cell cell, Instrument instrument) {
        return new CampaignCommand.Draft(cell, instrument, Map.of());
    }

    static CampaignCommand.Lock locking(int students) {
        return new CampaignCommand.Lock(
                Invitation.ofClass(Samples.people(students), MEMBERS), MEMBERS, Threshold.FORMATIVE, DAY, CLOSES, DAY);
    }

    static CampaignCommand lockingPool(Invitation invitation) {
        return new CampaignCommand.Lock(invitation, List.of(), Threshold.OUTCOME, DAY, CLOSES, DAY);
    }

    static CampaignCommand closing() {
        return new CampaignCommand.Close(CLOSES.plusDays(1), CLOSES.plusDays(1));
    }

    static CampaignCommand concluding(int answers) {
        return new CampaignCommand.Conclude(release(answers), CLOSES.plusDays(1));
    }

    static Optional<Release> release(int answers) {
        return Tally.of(Samples.UNIT, Threshold.FORMATIVE, 12, Collections.nCopies(answers, Map.of("one", 5)));
    }

    Given and(CampaignCommand... commands) {
        Campaign after = campaign;
        for (CampaignCommand command : commands) {
            Decision<CampaignEvent> decision = DECIDER.decide(after, command);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            for (CampaignEvent event : events(decision)) {
                after = DECIDER.evolve(after, event);
            }
        }
        return new Given(after);
    }

    Then when(CampaignCommand command) {
        return new Then(DECIDER.decide(campaign, command));
    }

    private static List<CampaignEvent> events(Decision<CampaignEvent> decision) {
        return ((Decision.Accepted<CampaignEvent>) decision).events();
    }

    record Then(Decision<CampaignEvent> decision) {

        void then(CampaignEvent... events) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            assertThat(events(decision)).isEqualTo(Arrays.asList(events));
        }

        void thenNothing() {
            then();
        }

        void refused(Refusal.Kind kind, String code) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            Refusal refusal = ((Decision.Refused<CampaignEvent>) decision).refusal();
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
        }
    }
}
