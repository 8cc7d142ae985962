package org.campuspartners.partnership.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may know of a reading week, and who may do what to it. */
class ReadingAccessTest extends OnCampus {

    private Subject partnership;
    private Subject week;

    @BeforeEach
    void aWeek() {
        partnership = working();
        week = stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();
    }

    @Test
    void nobody_but_its_team_its_class_and_coordinators_knows_that_it_is_there() {
        String moss = lourdes.proposes(week, "Gathering Moss");
        ingrid.opensVoting(week).ok();
        JsonNode before = cora.state(week);

        for (Somebody other : List.of(emil, svante, wilhelmina, xaver, analyst, operator)) {
            other.sees(week).refused(404, "reading-week-not-found");
            other.sees(week.path("history")).refused(404, "reading-week-not-found");
            proposing(other).refused(404, "reading-week-not-found");
            other.votesFor(week, moss).refused(404, "reading-week-not-found");
            other.selects(week).refused(404, "reading-week-not-found");
            other.namesLeaders(week, lourdes).refused(404, "reading-week-not-found");
            other.consents(week).refused(404, "reading-week-not-found");
            other.leads(week, today(), "Ours").refused(404, "reading-week-not-found");
            other.opensWeek(partnership, "Ours", THIS_WEEK, "earliest-proposal")
                    .refused(422, "unknown-partnership")
                    .naming("partnershipId");
            assertThat(other.sees("/api/reading-weeks?partnership=" + partnership.id())
                            .ok()
                            .items())
                    .isEmpty();
        }
        assertThat(cora.state(week)).isEqualTo(before);
    }

    @Test
    void the_class_proposes_and_votes_and_the_rest_is_the_teams() {
        String moss = lourdes.proposes(week, "Gathering Moss");
        lourdes.opensVoting(week).refused(403, "partners-only");
        ingrid.opensVoting(week).ok();
        lourdes.votesFor(week, moss).ok();

        lourdes.selects(week).refused(403, "partners-only");
        lourdes.namesLeaders(week, lourdes).refused(403, "partners-only");
        lourdes.consents(week).refused(403, "leaders-only");
        lourdes.leads(week, today(), "Mine").refused(403, "partners-only");
        lourdes.opensWeek(partnership, "Mine", THIS_WEEK, "earliest-proposal").refused(422, "unknown-partnership");
    }

    @Test
    void a_coordinator_only_looks() {
        String moss = lourdes.proposes(week, "Gathering Moss");
        proposing(cora).refused(403, "class-or-team-only");
        cora.opensVoting(week).refused(403, "partners-only");
        ingrid.opensVoting(week).ok();
        cora.votesFor(week, moss).refused(403, "class-or-team-only");
        cora.selects(week).refused(403, "partners-only");

        assertThat(cora.state(week).path("votes").asInt()).isZero();
    }

    private Answer proposing(Somebody who) {
        return who.step("POST", week, "proposals", Map.of("citation", "Sand")).answer();
    }
}
