package org.campuspartners.partnership.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may know of a unit, and who may do what to it. */
class UnitAccessTest extends OnCampus {

    private Subject partnership;
    private Subject unit;

    @BeforeEach
    void aUnit() {
        partnership = active();
        unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();
        stella.contributes(unit, "A walk along the shore").ok();
    }

    @Test
    void nobody_but_its_team_its_class_and_coordinators_knows_that_it_is_there() {
        activeInEthics();
        JsonNode before = cora.state(unit);

        for (Somebody other : List.of(emil, svante, wilhelmina, xaver, analyst, operator)) {
            other.sees(unit).refused(404, "unit-not-found");
            other.sees(unit.path("history")).refused(404, "unit-not-found");
            other.claims(unit).refused(404, "unit-not-found");
            other.contributes(unit, "Mine").refused(404, "unit-not-found");
            other.coPlans(unit).refused(404, "unit-not-found");
            other.approves(unit).refused(404, "unit-not-found");
            other.coTeaches(unit, today(), stella.taught("it")).refused(404, "unit-not-found");
            other.debriefs(unit, "Mine").refused(404, "unit-not-found");
            other.offers(partnership, "Dunes", THIS_WEEK)
                    .refused(422, "unknown-partnership")
                    .naming("partnershipId");
            assertThat(other.sees("/api/units?partnership=" + partnership.id())
                            .ok()
                            .items())
                    .isEmpty();
        }
        assertThat(cora.state(unit)).isEqualTo(before);
    }

    @Test
    void the_class_sees_what_comes_and_not_what_the_team_writes_and_takes_no_step() {
        JsonNode shown = lourdes.state(unit);
        assertThat(shown.path("title").asString()).isEqualTo("Tides");
        assertThat(shown.path("contributions").isEmpty()).isTrue();
        assertThat(samira.state(unit).path("contributions").size()).isEqualTo(1);
        assertThat(lourdes.sees("/api/units?partnership=" + partnership.id()).items())
                .singleElement()
                .satisfies(
                        item -> assertThat(item.path("contributions").isEmpty()).isTrue());

        lourdes.claims(unit).refused(403, "student-partner-only");
        lourdes.contributes(unit, "Mine").refused(403, "members-only");
        lourdes.coPlans(unit).refused(403, "partners-only");
        lourdes.approves(unit).refused(403, "educator-partner-only");
        lourdes.debriefs(unit, "Mine").refused(403, "partners-only");
        assertThat(cora.state(unit).path("version")).isEqualTo(shown.path("version"));
    }

    @Test
    void each_side_does_what_is_its_own_and_a_coordinator_only_looks() {
        ingrid.claims(unit).refused(403, "student-partner-only");
        stella.approves(unit).refused(403, "educator-partner-only");
        stella.offers(partnership, "Dunes", THIS_WEEK).refused(403, "educator-partner-only");

        assertThat(cora.state(unit).path("contributions").size()).isEqualTo(1);
        cora.claims(unit).refused(403, "student-partner-only");
        cora.contributes(unit, "Mine").refused(403, "members-only");
        cora.coPlans(unit).refused(403, "partners-only");
        cora.approves(unit).refused(403, "educator-partner-only");
    }
}
