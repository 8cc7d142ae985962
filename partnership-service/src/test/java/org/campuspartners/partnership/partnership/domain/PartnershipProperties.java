package org.campuspartners.partnership.partnership.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.testing.Sample.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.campuspartners.partnership.partnership.domain.Agreement.Terms;
import org.campuspartners.partnership.partnership.domain.Partnership.Stage;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand.*;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.testing.Story;

/** What holds after any commands in any order. */
class PartnershipProperties {

    private static final List<Member> PAIR =
            List.of(Member.joining(STUDENT, Role.STUDENT_PARTNER), Member.joining(EDUCATOR, Role.EDUCATOR_PARTNER));

    @Provide
    Arbitrary<List<PartnershipCommand>> commands() {
        Arbitrary<Actor> actor = Arbitraries.of(member(STUDENT), member(EDUCATOR), member(OUTSIDER), coordinator());
        Arbitrary<Terms> terms = Arbitraries.of("learn", "teach")
                .map(goals -> new Terms(goals, "both", 20, "weekly", "ours", "shared", "everybody's"));
        Arbitrary<Integer> version = Arbitraries.integers().between(0, 4);
        Arbitrary<PartnershipCommand> command = Arbitraries.frequencyOf(
                Tuple.of(3, actor.map(who -> new Match(who, "Cells", SETTING, PAIR, AT))),
                Tuple.of(3, actor.map(who -> new StateGain(who, "practice", AT))),
                Tuple.of(1, Combinators.combine(actor, terms).as((who, what) -> new DraftAgreement(who, what, AT))),
                Tuple.of(12, Combinators.combine(actor, version).as((who, which) -> new SignAgreement(who, which, AT))),
                Tuple.of(3, actor.map(who -> new HoldInduction(who, TODAY, TODAY, AT))),
                Tuple.of(3, actor.map(who -> new Activate(who, AT))),
                Tuple.of(1, actor.map(who -> new Close(who, Optional.empty(), AT))));
        return command.list().ofMinSize(100).ofMaxSize(400);
    }

    @Property(tries = 300)
    void stages_come_one_after_the_other_and_none_comes_back(@ForAll("commands") List<PartnershipCommand> commands) {
        Story.of(new PartnershipDecider()).everyStepOf(commands, (before, after) -> {
            int from = before == null ? Stage.MATCHED.ordinal() : before.stage().ordinal();
            assertThat(after.stage().ordinal() - from).isBetween(0, 1);
            Statistics.collect(after.stage());
        });
        Statistics.coverage(seen -> seen.check(Stage.CLOSED).count(times -> times > 0));
    }

    @Property(tries = 300)
    void nothing_is_agreed_or_active_without_everybodys_signature(
            @ForAll("commands") List<PartnershipCommand> commands) {
        Story.of(new PartnershipDecider()).everyStepOf(commands, (before, partnership) -> {
            boolean agreed = partnership.stage() != Stage.MATCHED;
            assertThat(partnership.agreementInForce().isPresent()).isEqualTo(agreed);
            Set<String> everybody =
                    partnership.members().stream().map(Member::person).collect(Collectors.toSet());
            partnership.agreementInForce().ifPresent(agreement -> assertThat(agreement.signatures())
                    .isEqualTo(everybody));
            if (partnership.stage().compareTo(Stage.ACTIVE) >= 0) {
                assertThat(partnership.inductionHeldOn()).isPresent();
                assertThat(partnership.members())
                        .allMatch(member -> member.gain().isPresent());
            }
        });
    }

    @Property(tries = 300)
    void versions_count_from_one_and_at_most_one_is_in_force_and_one_to_sign(
            @ForAll("commands") List<PartnershipCommand> commands) {
        Story.of(new PartnershipDecider()).everyStepOf(commands, (before, partnership) -> {
            List<Agreement> agreements = partnership.agreements();
            assertThat(agreements)
                    .extracting(Agreement::version)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, agreements.size()).boxed().toList());
            assertThat(agreements.stream().filter(a -> a.stage() == Agreement.Stage.IN_FORCE))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(agreements.stream().filter(Agreement::awaitsSignatures)).hasSizeLessThanOrEqualTo(1);
        });
    }
}
