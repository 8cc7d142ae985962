package org.campuspartners.partnership.unit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.testing.Sample.*;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.testing.Story;
import org.campuspartners.partnership.unit.domain.Unit.Part;
import org.campuspartners.partnership.unit.domain.Unit.Stage;
import org.campuspartners.partnership.unit.domain.UnitCommand.*;

/** What holds after any commands in any order. */
class UnitProperties {

    @Provide
    Arbitrary<List<UnitCommand>> commands() {
        Arbitrary<Asking> asking = Combinators.combine(
                        Arbitraries.of(STUDENT, EDUCATOR, STAFF, LEARNER, OUTSIDER),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
                .as((person, active) -> active ? by(person) : whileClosed(person));
        Arbitrary<Integer> week = Arbitraries.integers().between(0, 17);
        Arbitrary<String> whoTaught = Arbitraries.of(STUDENT, EDUCATOR, OUTSIDER);
        Arbitrary<UnitCommand> command = Arbitraries.oneOf(
                Combinators.combine(asking, week, Arbitraries.of(Optional.empty(), Optional.of("because")))
                        .as((who, when, reason) ->
                                new Offer(who, SETTING, "Cells", when, reason.map(Object::toString))),
                asking.map(Claim::new),
                asking.map(who -> new Contribute(who, "something")),
                asking.map(who -> new Contribute(who, "something else")),
                asking.map(CoPlan::new),
                asking.map(Approve::new),
                Combinators.combine(asking, whoTaught)
                        .as((who, person) -> new CoTeach(who, ROLL, TODAY, List.of(new Part(person, "it")), TODAY)),
                asking.map(who -> new Debrief(who, "well")),
                Arbitraries.of("open", "closed", "released")
                        .map(state -> new NoteCampaign(new CampaignNote("c-1", state, false))));
        return command.list().ofMinSize(100).ofMaxSize(400);
    }

    @Property(tries = 300)
    void stages_come_one_after_the_other_and_none_comes_back(@ForAll("commands") List<UnitCommand> commands) {
        Story.of(new UnitDecider()).everyStepOf(commands, (before, after) -> {
            if (before == null) {
                assertThat(after.stage()).isEqualTo(Stage.OFFERED);
            } else {
                assertThat(after.stage().ordinal() - before.stage().ordinal()).isBetween(0, 1);
                assertThat(after.week()).isEqualTo(before.week());
            }
            Statistics.collect(after.stage());
        });
        Statistics.coverage(seen -> seen.check(Stage.DEBRIEFED).count(times -> times > 0));
    }

    @Property(tries = 300)
    void what_a_stage_promises_is_there(@ForAll("commands") List<UnitCommand> commands) {
        Story.of(new UnitDecider()).everyStepOf(commands, (before, unit) -> {
            assertThat(TERM.hasWeek(unit.week())).isTrue();
            assertThat(unit.earlyReason().isPresent()).isEqualTo(TERM.isBeforeLatterThird(unit.week()));
            assertThat(unit.claimedBy().isPresent()).isEqualTo(unit.stage().compareTo(Stage.CLAIMED) >= 0);
            if (unit.stage().compareTo(Stage.CO_PLANNED) >= 0) {
                assertThat(unit.hasContributionFrom(Role.STUDENT_PARTNER)).isTrue();
                assertThat(unit.hasContributionFrom(Role.EDUCATOR_PARTNER)).isTrue();
            }
            assertThat(unit.approvedBy().isPresent()).isEqualTo(unit.stage().compareTo(Stage.APPROVED) >= 0);
            assertThat(unit.taught().isPresent()).isEqualTo(unit.stage().compareTo(Stage.CO_TAUGHT) >= 0);
            unit.taught().ifPresent(taught -> assertThat(taught.people()).contains(STUDENT));
        });
    }
}
