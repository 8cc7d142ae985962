package org.campuspartners.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events on the log become funnels over HTTP. */
class FunnelTest extends RunningService {

    @Test
    void a_partnership_counts_once_in_every_stage_it_reached_whatever_the_order_and_however_often() {
        Life.of("partnership", "{\"programme\":\"funnel-order\"}")
                .at(3, "partnership.activated.v1", "partnership")
                .at(1, "partnership.matched.v1", "partnership")
                .at(1, "partnership.matched.v1", "partnership")
                .at(2, "agreement.in-force.v1", "partnership")
                .at(3, "partnership.activated.v1", "partnership");

        until(() -> assertThat(funnel("partnerships?programme=funnel-order"))
                .isEqualTo("1: matched 1, agreed 1, active 1, closed 0"));
    }

    @Test
    void a_gap_holds_what_comes_after_it_until_it_is_filled() {
        Life unit = Life.of("unit", "{\"programme\":\"funnel-gap\"}").then("unit.offered.v1", "unit");
        unit.at(3, "unit.approved.v1", "unit");
        until(() -> assertThat(funnel("units?programme=funnel-gap"))
                .isEqualTo("1: offered 1, co-planned 0, approved 0, co-taught 0, debriefed 0"));

        unit.at(2, "unit.co-planned.v1", "unit");
        until(() -> assertThat(funnel("units?programme=funnel-gap"))
                .isEqualTo("1: offered 1, co-planned 1, approved 1, co-taught 0, debriefed 0"));
    }

    @Test
    void an_event_that_comes_later_has_its_group_derived_anew() {
        Life week =
                Life.of("reading-week", "{\"programme\":\"funnel-later\"}").then("reading.proposed.v1", "reading-week");
        until(() ->
                assertThat(funnel("readings?programme=funnel-later")).isEqualTo("1: proposed 1, selected 0, led 0"));

        week.then("reading.proposed.v1", "reading-week")
                .then("reading.selected.v1", "reading-week")
                .then("discussion.led.v1", "reading-week");
        Life.of("reading-week", "{\"programme\":\"funnel-later\"}").then("reading.proposed.v1", "reading-week");
        until(() ->
                assertThat(funnel("readings?programme=funnel-later")).isEqualTo("2: proposed 2, selected 1, led 1"));
    }

    @Test
    void a_row_names_its_group_and_says_of_when_it_is() {
        Life.of("unit", "{\"programme\":\"funnel-row\"}").then("unit.offered.v1", "unit");

        until(() -> {
            JsonNode row = row("/api/insights/units?programme=funnel-row");
            assertThat(row.propertyNames())
                    .containsExactly(
                            "programme",
                            "course",
                            "courseCode",
                            "term",
                            "termTitle",
                            "total",
                            "funnel",
                            "asOf",
                            "upToDate");
            assertThat(row.path("courseCode").asString()).isEqualTo("BIO-210");
            assertThat(row.path("termTitle").asString()).isEqualTo("Autumn 2026");
            assertThat(row.path("asOf").asString()).endsWith("Z");
            assertThat(row.path("upToDate").asBoolean()).isTrue();
        });
    }

    @Test
    void every_programme_course_and_term_is_a_group_of_its_own_and_can_be_asked_for() {
        String other = "0000000000000000000000000000000";
        Life.of("unit", "{\"programme\":\"funnel-apart\"}").then("unit.offered.v1", "unit");
        Life.of("unit", "{\"programme\":\"funnel-apart\",\"course\":\"%s1\"}".formatted(other))
                .then("unit.offered.v1", "unit");
        Life.of("unit", "{\"programme\":\"funnel-apart\",\"term\":\"%s2\"}".formatted(other))
                .then("unit.offered.v1", "unit");

        until(() -> assertThat(rows("/api/insights/units?programme=funnel-apart"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.path("total").asInt()).isEqualTo(1)));
        assertThat(rows("/api/insights/units?programme=funnel-apart&course=" + other + 1))
                .hasSize(1);
        assertThat(rows("/api/insights/units?programme=funnel-apart&term=" + other + 2))
                .hasSize(1);
        assertThat(rows("/api/insights/units?programme=nobodys")).isEmpty();
    }

    private String funnel(String path) {
        JsonNode row = row("/api/insights/" + path);
        return row.path("total").asInt()
                + ": "
                + row.path("funnel")
                        .valueStream()
                        .map(reached -> reached.path("stage").asString()
                                + " "
                                + reached.path("count").asInt())
                        .collect(Collectors.joining(", "));
    }
}
