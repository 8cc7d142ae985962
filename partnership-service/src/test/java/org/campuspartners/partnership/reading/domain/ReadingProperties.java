package org.campuspartners.partnership.reading.domain;

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
import net.jqwik.api.statistics.Statistics;
import org.campuspartners.partnership.reading.domain.ReadingCommand.*;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Stage;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.testing.Story;

/** What holds after any commands in any order. */
class ReadingProperties {

    @Provide
    Arbitrary<List<ReadingCommand>> commands() {
        Arbitrary<Asking> asking = Arbitraries.of(STUDENT, EDUCATOR, STAFF, LEARNER, OTHER_LEARNER, OUTSIDER)
                .map(person -> by(person));
        Arbitrary<String> reading = Arbitraries.of("r-1", "r-2", "r-3");
        Arbitrary<TieRule> tieRule = Arbitraries.of(TieRule.class);
        Arbitrary<List<String>> team =
                Arbitraries.of(LEARNER, OTHER_LEARNER, STUDENT, OUTSIDER).list().ofMaxSize(2);
        Arbitrary<ReadingCommand> command = Arbitraries.oneOf(
                Combinators.combine(asking, tieRule).as((who, rule) -> new Open(who, SETTING, "Week 3", 3, rule)),
                Combinators.combine(asking, reading)
                        .as((who, what) -> new Propose(who, ROLL, what, "A paper", Optional.empty())),
                asking.map(OpenVoting::new),
                Combinators.combine(asking, reading).as((who, what) -> new Vote(who, ROLL, what)),
                Combinators.combine(asking, reading).as((who, what) -> new Vote(who, ROLL, what)),
                Combinators.combine(asking, reading.optional()).as(Select::new),
                Combinators.combine(asking, team).as((who, people) -> new NameLeaders(who, ROLL, people)),
                asking.map(Consent::new),
                asking.map(who -> new Lead(who, ROLL, TODAY, "lively", TODAY)));
        return command.list().ofMinSize(100).ofMaxSize(400);
    }

    @Property(tries = 300)
    void stages_come_one_after_the_other_and_none_comes_back(@ForAll("commands") List<ReadingCommand> commands) {
        Story.of(new ReadingDecider()).everyStepOf(commands, (before, after) -> {
            int from = before == null ? Stage.OPEN.ordinal() : before.stage().ordinal();
            assertThat(after.stage().ordinal() - from).isBetween(0, 1);
            Statistics.collect(after.stage());
        });
        Statistics.coverage(seen -> seen.check(Stage.LED).count(times -> times > 0));
    }

    @Property(tries = 300)
    void a_person_has_one_vote_for_a_proposal_and_an_outsider_has_none(
            @ForAll("commands") List<ReadingCommand> commands) {
        Story.of(new ReadingDecider()).everyStepOf(commands, (before, week) -> {
            assertThat(week.votes()).doesNotContainKey(OUTSIDER);
            assertThat(week.votes().values()).allMatch(week::proposes);
            if (before != null && before.stage() != Stage.VOTING) {
                assertThat(week.votes()).isEqualTo(before.votes());
            }
        });
    }

    @Property(tries = 300)
    void what_is_selected_has_the_most_votes_and_by_default_the_earliest_of_them(
            @ForAll("commands") List<ReadingCommand> commands) {
        Story.of(new ReadingDecider())
                .everyStepOf(commands, (before, week) -> week.selected().ifPresent(selected -> {
                    assertThat(week.favourites()).contains(selected);
                    if (week.tieRule() == TieRule.EARLIEST_PROPOSAL) {
                        assertThat(week.favourites().getFirst()).isEqualTo(selected);
                    }
                }));
    }

    @Property(tries = 300)
    void nobody_leads_who_has_not_consented_and_nobody_consents_who_does_not_lead(
            @ForAll("commands") List<ReadingCommand> commands) {
        Story.of(new ReadingDecider()).everyStepOf(commands, (before, week) -> {
            assertThat(week.leaders()).containsAll(week.consents());
            assertThat(week.discussion().isPresent()).isEqualTo(week.stage() == Stage.LED);
            if (week.stage() == Stage.LED) {
                assertThat(week.everyLeaderConsented()).isTrue();
            }
        });
    }
}
