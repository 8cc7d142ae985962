package org.campuspartners.partnership.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How much of a unit those see who may know of it. */
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
    void the_class_sees_what_comes_and_not_what_the_team_writes() {
        JsonNode shown = lourdes.state(unit);
        assertThat(shown.path("title").asString()).isEqualTo("Tides");
        assertThat(shown.path("contributions").isEmpty()).isTrue();
        assertThat(cora.state(unit).path("contributions").size()).isEqualTo(1);
        assertThat(samira.state(unit).path("contributions").size()).isEqualTo(1);
        assertThat(lourdes.sees("/api/units?partnership=" + partnership.id()).items())
                .singleElement()
                .satisfies(
                        item -> assertThat(item.path("contributions").isEmpty()).isTrue());
    }
}
