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
import org.campuspartners.partnership.reading.domain.ReadingWeek.Discussion;
import org.campuspartners.partnership.reading.domain.ReadingWeek.Reading;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingDeciderTest {

    private static final ReadingProposed FIRST = proposed("r-1");
    private static final ReadingProposed SECOND = proposed("r-2");
    private static final ReadingProposed THIRD = proposed("r-3");

    private final Story<ReadingWeek, ReadingCommand, ReadingEvent> nothing = Story.of(new ReadingDecider());
    private final Story<ReadingWeek, ReadingCommand, ReadingEvent> open = opened(TieRule.EARLIEST_PROPOSAL);
    private final Story<ReadingWeek, ReadingCommand, ReadingEvent> voting = voting(TieRule.EARLIEST_PROPOSAL);
    private final Story<ReadingWeek, ReadingCommand, ReadingEvent> tied =
            voting(TieRule.LEADERS_CHOOSE).given(voted(LEARNER, "r-2"), voted(OTHER_LEARNER, "r-3"));
    private final Story<ReadingWeek, ReadingCommand, ReadingEvent> selected =
            voting.given(voted(LEARNER, "r-1"), new ReadingSelected("r-1", AT));
    private final Story<ReadingWeek, ReadingCommand, ReadingEvent> ready =
            selected.given(new LeadersNamed(List.of(LEARNER), AT), new Consented(LEARNER, AT));
    private final Story<ReadingWeek, ReadingCommand, ReadingEvent> led =
            ready.given(new DiscussionLed(new Discussion(TODAY, "lively"), 7, 1, AT));

    private Story<ReadingWeek, ReadingCommand, ReadingEvent> opened(TieRule rule) {
        return nothing.given(new Opened("Week 3", SETTING, 3, rule, EDUCATOR, AT));
    }

    private Story<ReadingWeek, ReadingCommand, ReadingEvent> voting(TieRule rule) {
        return opened(rule).given(FIRST, SECOND, THIRD, new VotingOpened(AT));
    }

    private static ReadingProposed proposed(String id) {
        return new ReadingProposed(new Reading(id, "A paper", Optional.empty(), LEARNER), AT);
    }

    private static Voted voted(String person, String reading) {
        return new Voted(person, reading, AT);
    }

    private static Propose propose(String person) {
        return new Propose(by(person), "r-9", "A paper", Optional.of("https://example.org/paper"));
    }

    private static Select select(String person, String choice) {
        return new Select(by(person), Optional.ofNullable(choice));
    }

    private static Lead lead(String person) {
        return new Lead(by(person), TODAY, "lively", TODAY);
    }

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
        open.when(new Propose(whileClosed(LEARNER), "r-9", "A paper", Optional.empty()))
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
        full.when(new Propose(by(LEARNER), "one-more", "A paper", Optional.empty()))
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
        voting.when(new Vote(by(LEARNER), "r-1")).then(voted(LEARNER, "r-1"));
        var changed = voting.after(new Vote(by(LEARNER), "r-1"), new Vote(by(LEARNER), "r-2"));
        assertThat(changed.state().votes()).containsExactly(Map.entry(LEARNER, "r-2"));
        selected.when(new Vote(by(LEARNER), "r-2")).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
    }

    @Test
    void the_same_vote_again_changes_nothing() {
        voting.given(voted(LEARNER, "r-1")).when(new Vote(by(LEARNER), "r-1")).thenNothingChanges();
    }

    @Test
    void a_vote_is_for_a_proposal_by_somebody_of_the_class_or_team_in_an_active_partnership() {
        voting.when(new Vote(by(LEARNER), "r-99")).thenRefused(INVALID, "unknown-proposal", "proposalId");
        voting.when(new Vote(by(OUTSIDER), "r-1")).thenRefused(FORBIDDEN, "class-or-team-only");
        voting.when(new Vote(whileClosed(LEARNER), "r-1")).thenRefused(OUT_OF_ORDER, "partnership-not-active");
        open.when(new Vote(by(LEARNER), "r-1")).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
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

    // leading

    @Test
    void the_leading_team_is_of_the_class_or_the_partnership() {
        selected.when(new NameLeaders(by(EDUCATOR), List.of(LEARNER, STUDENT)))
                .then(new LeadersNamed(List.of(LEARNER, STUDENT), AT));
        selected.when(new NameLeaders(by(EDUCATOR), List.of(OUTSIDER)))
                .thenRefused(INVALID, "unknown-person", "people");
        selected.when(new NameLeaders(by(EDUCATOR), List.of())).thenRefused(INVALID, "leaders-missing", "people");
        selected.when(new NameLeaders(by(EDUCATOR), List.of(LEARNER, LEARNER)))
                .thenRefused(INVALID, "leader-twice", "people");
    }

    @Test
    void only_partners_name_leaders_before_the_discussion_and_before_closing() {
        selected.when(new NameLeaders(by(LEARNER), List.of(LEARNER))).thenRefused(FORBIDDEN, "partners-only");
        led.when(new NameLeaders(by(EDUCATOR), List.of(LEARNER)))
                .thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        selected.when(new NameLeaders(whileClosed(EDUCATOR), List.of(LEARNER)))
                .thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void whoever_stays_in_the_leading_team_need_not_consent_again_and_who_left_has_not_consented() {
        var stays = ready.after(new NameLeaders(by(EDUCATOR), List.of(LEARNER, OTHER_LEARNER)));
        assertThat(stays.state().consents()).containsExactly(LEARNER);
        var left = stays.after(new NameLeaders(by(EDUCATOR), List.of(OTHER_LEARNER)));
        assertThat(left.state().consents()).isEmpty();
    }

    @Test
    void a_leader_consents_and_again_changes_nothing() {
        var named = selected.given(new LeadersNamed(List.of(LEARNER), AT));
        named.when(new Consent(by(LEARNER))).then(new Consented(LEARNER, AT));
        named.given(new Consented(LEARNER, AT)).when(new Consent(by(LEARNER))).thenNothingChanges();
    }

    @Test
    void nobody_else_consents_and_nobody_does_after_the_discussion_or_closing() {
        selected.when(new Consent(by(LEARNER))).thenRefused(FORBIDDEN, "leaders-only");
        led.when(new Consent(by(LEARNER))).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        ready.when(new Consent(whileClosed(LEARNER))).thenRefused(OUT_OF_ORDER, "partnership-not-active");
    }

    @Test
    void a_leader_or_partner_records_the_discussion_and_what_the_directory_said_by_then() {
        var discussed = new DiscussionLed(new Discussion(TODAY, "lively"), 7, 1, AT);
        ready.when(lead(LEARNER)).then(discussed);
        ready.when(lead(EDUCATOR)).then(discussed);
    }

    @Test
    void a_discussion_needs_a_leading_team_of_which_everybody_consented() {
        selected.when(lead(EDUCATOR)).thenRefused(OUT_OF_ORDER, "consents-missing");
        ready.after(new NameLeaders(by(EDUCATOR), List.of(LEARNER, STUDENT)))
                .when(lead(EDUCATOR))
                .thenRefused(OUT_OF_ORDER, "consents-missing");
    }

    @Test
    void the_day_is_in_the_term_and_has_come() {
        ready.when(new Lead(by(EDUCATOR), TODAY.plusDays(1), "x", TODAY))
                .thenRefused(INVALID, "day-in-future", "ledOn");
        ready.when(new Lead(by(EDUCATOR), TERM.starts().minusDays(1), "x", TODAY))
                .thenRefused(INVALID, "day-outside-term", "ledOn");
    }

    @Test
    void a_discussion_is_not_led_out_of_order_nor_by_just_anybody_nor_after_closing_nor_without_its_class() {
        voting.when(lead(EDUCATOR)).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        led.when(lead(EDUCATOR)).thenRefused(OUT_OF_ORDER, "reading-week-out-of-order");
        ready.when(lead(OTHER_LEARNER)).thenRefused(FORBIDDEN, "partners-only");
        ready.when(new Lead(whileClosed(EDUCATOR), TODAY, "x", TODAY))
                .thenRefused(OUT_OF_ORDER, "partnership-not-active");
        ready.when(new Lead(whileClassIsUnlisted(EDUCATOR), TODAY, "x", TODAY))
                .thenRefused(OUT_OF_ORDER, "class-not-listed");
    }

    // its feedback campaign

    @Test
    void what_became_of_its_campaign_is_kept_and_a_repeat_changes_nothing() {
        var open = new CampaignNote("c-1", "open", false);
        led.when(new NoteCampaign(open)).then(new CampaignNoted(open));
        led.given(new CampaignNoted(open)).when(new NoteCampaign(open)).thenNothingChanges();
        led.given(new CampaignNoted(open))
                .when(new NoteCampaign(new CampaignNote("c-2", "open", false)))
                .thenNothingChanges();
    }

    @Test
    void there_is_nothing_to_do_on_a_week_that_is_not_there() {
        nothing.when(new Vote(by(LEARNER), "r-1")).thenRefused(NOT_FOUND, "reading-week-not-found");
    }
}
