package org.campuspartners.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.Ask;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of commands that come at the same time, each is done on what the others left, or says why not; none is lost. */
class RivalCommandsTest extends OnCampus {

    private Subject partnership;

    @BeforeEach
    void aPartnership() {
        partnership = working();
    }

    @Test
    void of_two_who_claim_a_unit_one_gets_it() throws Exception {
        Subject unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();

        List<Answer> answers =
                atOnce(stella.step("POST", unit, "claim", Map.of()), samira.step("POST", unit, "claim", Map.of()));

        Somebody winner = answers.getFirst().status() == 200 ? stella : samira;
        Answer loser = answers.getFirst().status() == 200 ? answers.getLast() : answers.getFirst();
        loser.refused(409, "unit-out-of-order").saying("is claimed");
        assertThat(ingrid.state(unit).path("claimedBy").asString()).isEqualTo(winner.id());
    }

    @Test
    void of_two_drafts_of_what_both_have_seen_one_is_kept_and_the_other_learns_of_it() throws Exception {
        Subject fresh = matched();

        List<Answer> answers = atOnce(
                stella.step("PUT", fresh, "agreement", Somebody.terms("Stella's")),
                samira.step("PUT", fresh, "agreement", Somebody.terms("Samira's")));

        String kept = answers.getFirst().status() == 200 ? "Stella's" : "Samira's";
        (answers.getFirst().status() == 200 ? answers.getLast() : answers.getFirst()).refused(412, "version-stale");
        assertThat(cora.state(fresh).at("/agreements/0/terms/goals").asString()).isEqualTo(kept);
    }

    @Test
    void every_vote_that_was_acknowledged_counts() throws Exception {
        Subject week = stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();
        String moss = lourdes.proposes(week, "Gathering Moss");
        ingrid.opensVoting(week).ok();
        Map<String, String> vote = Map.of("proposalId", moss);

        List<Answer> answers = atOnce(List.of(stella, samira, lourdes, lorenzo, ludmila).stream()
                .map(voter -> voter.asks("PUT", week.path("votes/me")).with(vote))
                .toArray(Ask[]::new));

        long counted = answers.stream().filter(answer -> answer.status() == 200).count();
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.refused(409, "changed-by-others"));
        assertThat(counted).isPositive();
        assertThat(stella.state(week).path("votes").asLong()).isEqualTo(counted);
    }

    @Test
    void the_same_command_twice_at_once_has_one_effect_and_one_answer() throws Exception {
        Ask offering = ingrid.asks("POST", "/api/units")
                .with(Map.of("partnershipId", partnership.id(), "title", "Tides", "week", THIS_WEEK))
                .underAnyKey();
        List<Answer> offers = atOnce(offering, offering);
        Subject unit = offers.getFirst().created();
        assertThat(offers.getLast().created()).isEqualTo(unit);
        assertThat(ingrid.history(unit)).containsExactly("unit.offered.v1");

        Subject week = stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();
        Ask proposing = lourdes.step("POST", week, "proposals", Map.of("citation", "Sand"));
        List<Answer> proposals = atOnce(proposing, proposing);
        assertThat(proposals.getFirst().ok().response().body())
                .isEqualTo(proposals.getLast().ok().response().body());
        assertThat(stella.state(week).path("proposals").size()).isEqualTo(1);
        assertThat(stella.history(week)).containsExactly("reading.proposed.v1");
    }

    @Test
    void the_last_signatures_at_once_bring_the_agreement_into_force_once() throws Exception {
        Subject fresh = matched();
        ingrid.drafts(fresh, "Better field days").ok();

        atOnce(List.of(ingrid, stella, samira).stream()
                        .map(member -> member.asks("PUT", fresh.path("agreement/1/signatures/me")))
                        .toArray(Ask[]::new))
                .forEach(Answer::ok);

        assertThat(cora.state(fresh).path("stage").asString()).isEqualTo("agreed");
        assertThat(cora.history(fresh).filter("agreement.in-force.v1"::equals)).hasSize(1);
    }

    private static List<Answer> atOnce(Ask... asks) throws Exception {
        CyclicBarrier all = new CyclicBarrier(asks.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(asks.length)) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Ask ask : asks) {
                running.add(threads.submit(() -> {
                    all.await();
                    return ask.answer();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
