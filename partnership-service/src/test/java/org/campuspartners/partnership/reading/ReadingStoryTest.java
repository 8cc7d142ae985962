package org.campuspartners.partnership.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A week's reading from the first proposal to the discussion, and what waits for whom on the way. */
class ReadingStoryTest extends OnCampus {

    private Subject partnership;

    @BeforeEach
    void aPartnership() {
        partnership = working();
    }

    @Test
    void it_goes_from_open_to_led_and_each_task_waits_until_it_is_done() {
        Subject week = opened("earliest-proposal");
        assertThat(lourdes.tasksOn(week)).containsExactly("propose");
        String moss = lourdes.proposes(week, "Gathering Moss");
        String sand = stella.proposes(week, "Sand");
        assertThat(lourdes.tasksOn(week)).isEmpty();

        ingrid.opensVoting(week).ok();
        assertThat(lourdes.tasksOn(week)).containsExactly("vote");
        lourdes.votesFor(week, moss).ok();
        stella.votesFor(week, sand).ok();
        ludmila.votesFor(week, sand).ok();
        assertThat(lourdes.tasksOn(week)).isEmpty();
        stella.selects(week).ok();
        assertThat(stella.tasksOn(week)).containsExactly("name-leaders");

        stella.namesLeaders(week, lourdes, ludmila).ok();
        assertThat(lourdes.tasksOn(week)).containsExactly("consent");
        lourdes.consents(week).ok();
        assertThat(lourdes.tasksOn(week)).isEmpty();
        lourdes.leads(week, today(), "Too soon")
                .refused(409, "consents-missing")
                .saying("selected");
        ludmila.consents(week).ok();
        assertThat(lourdes.tasksOn(week)).containsExactly("lead");
        ludmila.leads(week, today(), "It went well").ok();
        assertThat(lourdes.tasksOn(week)).isEmpty();

        JsonNode led = lorenzo.state(week);
        assertThat(led.path("stage").asString()).isEqualTo("led");
        assertThat(led.path("selected").asString()).isEqualTo(sand);
        assertThat(led.path("discussion").path("notes").asString()).isEqualTo("It went well");
        assertThat(lorenzo.history(week))
                .containsExactly(
                        "reading.proposed.v1", "reading.proposed.v1", "reading.selected.v1", "discussion.led.v1");
    }

    @Test
    void a_vote_can_be_changed_is_one_a_person_and_nobody_sees_anothers() {
        Subject week = opened("earliest-proposal");
        String moss = lourdes.proposes(week, "Gathering Moss");
        String sand = stella.proposes(week, "Sand");
        ingrid.opensVoting(week).ok();

        lourdes.votesFor(week, moss).ok();
        lourdes.votesFor(week, sand).ok();
        ludmila.votesFor(week, moss).ok();

        assertThat(lourdes.state(week).path("myVote").asString()).isEqualTo(sand);
        assertThat(stella.state(week).path("myVote").isNull()).isTrue();
        assertThat(stella.state(week).path("votes").asInt()).isEqualTo(2);
        assertThat(stella.state(week).path("proposals"))
                .allSatisfy(
                        proposal -> assertThat(proposal.path("votes").isNull()).isTrue());
        assertThat(cora.sees(week).response().body()).doesNotContain(ludmila.id());
        assertThat(stella.history(week)).hasSize(2);
    }

    @Test
    void a_tie_goes_to_the_earliest_proposal_unless_the_week_declares_that_leaders_choose() {
        Subject byOrder = opened("earliest-proposal");
        String first = tied(byOrder);
        stella.selects(byOrder).ok();
        assertThat(stella.state(byOrder).path("selected").asString()).isEqualTo(first);

        Subject byChoice = opened("leaders-choose");
        tied(byChoice);
        String second = stella.state(byChoice).at("/proposals/1/id").asString();
        stella.selects(byChoice).refused(403, "leaders-choose");
        stella.namesLeaders(byChoice, lourdes).ok();
        lourdes.selects(byChoice).refused(422, "choice-needed").naming("proposalId");
        lourdes.selects(byChoice, second).ok();
        assertThat(stella.state(byChoice).path("selected").asString()).isEqualTo(second);
    }

    @Test
    void the_votes_decide_whatever_is_named() {
        Subject week = opened("leaders-choose");
        String moss = lourdes.proposes(week, "Gathering Moss");
        String sand = stella.proposes(week, "Sand");
        ingrid.opensVoting(week).ok();
        lourdes.votesFor(week, moss).ok();

        stella.selects(week, sand).refused(422, "not-the-favourite").naming("proposalId");

        assertThat(stella.state(week).path("stage").asString()).isEqualTo("voting");
    }

    @Test
    void who_stays_in_the_leading_team_has_consented_already() {
        Subject week = opened("earliest-proposal");
        stella.namesLeaders(week, lourdes, ludmila).ok();
        lourdes.consents(week).ok();
        ludmila.consents(week).ok();

        stella.namesLeaders(week, lourdes, lorenzo).ok();

        assertThat(stella.state(week).path("consents").valueStream().map(JsonNode::asString))
                .containsExactly(lourdes.id());
        assertThat(lorenzo.tasksOn(week)).contains("consent");
        ludmila.consents(week).refused(403, "leaders-only");
    }

    @Test
    void once_the_partnership_is_closed_it_refuses_every_step_and_keeps_what_happened() {
        partnership = active();
        Subject week = opened("earliest-proposal");
        String moss = lourdes.proposes(week, "Gathering Moss");
        ingrid.opensVoting(week).ok();
        lourdes.votesFor(week, moss).ok();
        cora.closes(partnership, "Over").ok();
        JsonNode before = lourdes.state(week);

        ludmila.votesFor(week, moss).refused(409, "partnership-not-active").saying("closed");
        stella.selects(week).refused(409, "partnership-not-active");
        stella.namesLeaders(week, lourdes).refused(409, "partnership-not-active");
        ingrid.opensWeek(partnership, "Later", THIS_WEEK, "earliest-proposal").refused(409, "partnership-not-active");

        assertThat(lourdes.state(week)).isEqualTo(before);
        assertThat(lourdes.history(week)).containsExactly("reading.proposed.v1");
        assertThat(ludmila.tasksOn(week)).isEmpty();
    }

    private Subject opened(String tieRule) {
        return stella.opensWeek(partnership, "Shores", THIS_WEEK, tieRule).created();
    }

    /** Two proposals, one vote each; the id of the first. */
    private String tied(Subject week) {
        String first = lourdes.proposes(week, "Gathering Moss");
        String second = stella.proposes(week, "Sand");
        ingrid.opensVoting(week).ok();
        lourdes.votesFor(week, second).ok();
        ludmila.votesFor(week, first).ok();
        return first;
    }
}
