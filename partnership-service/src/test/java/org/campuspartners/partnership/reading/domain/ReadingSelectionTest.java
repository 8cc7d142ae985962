package org.campuspartners.partnership.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.decider.Refusal.Kind.FORBIDDEN;
import static org.campuspartners.chassis.decider.Refusal.Kind.INVALID;
import static org.campuspartners.chassis.decider.Refusal.Kind.NOT_FOUND;
import static org.campuspartners.chassis.decider.Refusal.Kind.OUT_OF_ORDER;
import static org.campuspartners.partnership.testing.Sample.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.campuspartners.partnership.reading.domain.ReadingCommand.*;
import org.campuspartners.partnership.reading.domain.ReadingEvent.*;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the opening of a reading week to the reading that is selected. */
class ReadingSelectionTest extends ReadingStories {

    // opening

    @Test
    void a_student_or_educator_partner_opens_a_week() {
        nothing.when(new Open(by(STUDENT), SETTING, "Week 3", 3, TieRule.LEADERS_CHOOSE))
                .then(new Opened("Week 3", SETTING, 3, TieRule.LEADERS_CHOOSE, STUDENT, AT));
    }

    @Test
    void nobody_else_opens_one_and_none_is_opened_twice_or_after_closing() {
        nothing.when(new Open(by(STAFF), SETTING, "W", 3, TieRule.EARLIEST_PROPOSAL))
                .thenRefused(FORBIDDEN, "partners-only");
        nothing.when(new Open(whileClosed(STUDENT), SETTING, "W", 3, TieRule.EARLIEST_PROPOSAL))
                .thenRefused(OUT_OF_ORDER, "partnership-not-active");
        open.when(new Open(by(STUDENT), SETTING, "W", 3, TieRule.EARLIEST_PROPOSAL))
                .thenRefused(OUT_OF_ORDER, "reading-week-exists");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 16})
    void a_week_that_the_term_lacks_is_refused(int week) {
        nothing.when(new Open(by(STUDENT), SETTING, "W", week, TieRule.EARLIEST_PROPOSAL))
                .thenRefused(INVALID, "impossible-week", "week");
    }

    // proposing

    @ParameterizedTest
    @ValueSource(strings = {LEARNER, STUDENT, EDUCATOR, STAFF})
    void students_of_the_class_and_members_propose(String person) {
        open.when(propose(person))
                .then(new ReadingProposed(
                        new Reading("r-9", "A paper", Optional.of("https://example.org/paper"), person), AT));
    }

    @Test
    void nobody_else_proposes_and_nothing_is_proposed_once_voting_began_or_after_closing() {
        open.when(propose(OUTSIDER)).thenRefused(FORBIDDEN, "class-or-team-only");
        voting.when(propose(LEARNER)).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        open.when(new Propose(whileClosed(LEARNER), ROLL, "r-9", "A paper", Optional.empty()))
                .thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void proposing_under_the_same_id_again_changes_nothing() {
        open.after(propose(LEARNER)).when(propose(LEARNER)).thenNothingChanges();
    }

    @Test
    void there_is_a_bound_to_what_a_week_holds() {
        var full = open.given(
                IntStream.range(0, 200).mapToObj(i -> proposed("r-" + i)).toArray(ReadingEvent[]::new));
        full.when(new Propose(by(LEARNER), ROLL, "one-more", "A paper", Optional.empty()))
                .thenRefused(OUT_OF_ORDER, "too-many-readings");
    }

    // voting

    @Test
    void voting_begins_once_something_is_proposed() {
        open.given(FIRST).when(new OpenVoting(by(EDUCATOR))).then(new VotingOpened(AT));
        open.when(new OpenVoting(by(EDUCATOR))).thenRefused(OUT_OF_ORDER, "nothing-proposed");
    }

    @Test
    void only_partners_begin_voting_once_and_before_closing() {
        open.given(FIRST).when(new OpenVoting(by(LEARNER))).thenRefused(FORBIDDEN, "partners-only");
        voting.when(new OpenVoting(by(EDUCATOR))).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        open.given(FIRST)
                .when(new OpenVoting(whileClosed(EDUCATOR)))
                .thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void a_vote_can_be_changed_until_a_reading_is_selected() {
        voting.when(new Vote(by(LEARNER), ROLL, "r-1")).then(voted(LEARNER, "r-1"));
        var changed = voting.after(new Vote(by(LEARNER), ROLL, "r-1"), new Vote(by(LEARNER), ROLL, "r-2"));
        assertThat(changed.state().votes()).containsExactly(Map.entry(LEARNER, "r-2"));
        selected.when(new Vote(by(LEARNER), ROLL, "r-2")).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
    }

    @Test
    void the_same_vote_again_changes_nothing() {
        voting.given(voted(LEARNER, "r-1"))
                .when(new Vote(by(LEARNER), ROLL, "r-1"))
                .thenNothingChanges();
    }

    @Test
    void a_vote_is_for_a_proposal_by_somebody_of_the_class_or_team_in_an_active_partnership() {
        voting.when(new Vote(by(LEARNER), ROLL, "r-99")).thenRefused(INVALID, "unknown-proposal", "proposalId");
        voting.when(new Vote(by(OUTSIDER), ROLL, "r-1")).thenRefused(FORBIDDEN, "class-or-team-only");
        voting.when(new Vote(whileClosed(LEARNER), ROLL, "r-1")).thenRefused(OUT_OF_ORDER, "partnership-not-active");
        open.when(new Vote(by(LEARNER), ROLL, "r-1")).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
    }

    // selecting

    @Test
    void most_votes_win() {
        voting.given(voted(LEARNER, "r-2"), voted(OTHER_LEARNER, "r-2"), voted(STUDENT, "r-1"))
                .when(select(EDUCATOR, null))
                .then(new ReadingSelected("r-2", AT));
    }

    @Test
    void a_tie_goes_to_the_earliest_proposal() {
        voting.given(voted(LEARNER, "r-3"), voted(OTHER_LEARNER, "r-2"))
                .when(select(EDUCATOR, null))
                .then(new ReadingSelected("r-2", AT));
    }

    @Test
    void a_choice_against_the_votes_is_refused() {
        voting.given(voted(LEARNER, "r-3"), voted(OTHER_LEARNER, "r-2"))
                .when(select(EDUCATOR, "r-3"))
                .thenRefused(INVALID, "not-the-favourite", "proposalId");
    }

    @Test
    void a_tie_goes_to_the_leaders_choice_where_that_is_the_rule() {
        var withLeaders = tied.given(new LeadersNamed(List.of(LEARNER), AT));
        withLeaders.when(select(LEARNER, "r-3")).then(new ReadingSelected("r-3", AT));
        withLeaders.when(select(LEARNER, null)).thenRefused(INVALID, "choice-needed", "proposalId");
        withLeaders.when(select(LEARNER, "r-1")).thenRefused(INVALID, "choice-needed", "proposalId");
        withLeaders.when(select(EDUCATOR, "r-3")).thenRefused(FORBIDDEN, "leaders-choose");
    }

    @Test
    void without_a_tie_the_leaders_have_no_choice() {
        var clear = tied.given(voted(STUDENT, "r-3"), new LeadersNamed(List.of(LEARNER), AT));
        clear.when(select(EDUCATOR, null)).then(new ReadingSelected("r-3", AT));
        clear.when(select(LEARNER, "r-2")).thenRefused(INVALID, "not-the-favourite", "proposalId");
    }

    @Test
    void nothing_is_selected_without_a_vote_or_out_of_order_or_by_just_anybody_or_after_closing() {
        voting.when(select(EDUCATOR, null)).thenRefused(OUT_OF_ORDER, "nobody-voted");
        open.when(select(EDUCATOR, null)).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        selected.when(select(EDUCATOR, null)).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        voting.when(select(LEARNER, null)).thenRefused(FORBIDDEN, "partners-only");
        voting.when(new Select(whileClosed(EDUCATOR), Optional.empty()))
                .thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void there_is_nothing_to_do_on_a_week_that_is_not_there() {
        nothing.when(new Vote(by(LEARNER), ROLL, "r-1")).thenRefused(NOT_FOUND, "reading-week-not-found");
    }
}
