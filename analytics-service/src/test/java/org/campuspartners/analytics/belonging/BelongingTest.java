package org.campuspartners.analytics.belonging;

import static org.assertj.core.api.Assertions.assertThat;

import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BelongingTest extends RunningService {

    private static Life pool(String programme) {
        return Life.of("campaign", "{\"programme\":\"%s\"}".formatted(programme));
    }

    private static Life closed(String programme) {
        return pool(programme).then("campaign.opened.v1", "outcome").then("campaign.closed.v1", "outcome");
    }

    @Test
    void it_stands_as_released_with_the_interval_of_its_band_beside_the_anchor() {
        closed("belongs").then("results.released.v1", "outcome");

        until(() -> {
            JsonNode answer = json(asAnalyst("/api/insights/belonging?programme=belongs"));
            assertThat(answer.path("anchor").toString())
                    .isEqualTo("{\"percent\":93,\"source\":\"Curran & Millard 2016, Birmingham City University\"}");
            JsonNode row = answer.at("/rows/0");
            assertThat(row.propertyNames())
                    .containsExactly(
                            "programme",
                            "term",
                            "termTitle",
                            "instrument",
                            "version",
                            "role",
                            "agreed",
                            "invited",
                            "responseRate",
                            "why",
                            "asOf",
                            "upToDate");
            assertThat(row.path("agreed").toString())
                    .isEqualTo("{\"text\":\"at least 20 of 22\",\"lo\":20,\"hi\":22,\"n\":22,"
                            + "\"interval95\":{\"low\":72,\"high\":100}}");
            assertThat(row.path("invited").asInt()).isEqualTo(26);
            assertThat(row.path("responseRate").asInt()).isEqualTo(85);
            assertThat(row.path("why").toString()).isEqualTo("[]");
        });
    }

    @Test
    void a_pool_that_was_not_offered_says_why() {
        pool("too-few").then("campaign.not-offered.v1", "outcome", "{\"reason\":\"fewer-than-10-invited\"}");

        until(() -> {
            JsonNode row = row("/api/insights/belonging?programme=too-few");
            assertThat(row.path("agreed").isNull()).isTrue();
            assertThat(row.path("invited").isNull()).isTrue();
            assertThat(row.path("responseRate").isNull()).isTrue();
            assertThat(why("too-few")).isEqualTo("[\"fewer-than-10-invited\"]");
        });
    }

    @Test
    void a_pool_without_a_number_yet_or_ever_says_the_state_it_is_in() {
        pool("pool-open").then("campaign.opened.v1", "outcome");
        closed("pool-closed");
        closed("pool-suppressed").then("results.suppressed.v1", "outcome");
        pool("pool-cancelled").then("campaign.opened.v1", "outcome").then("campaign.cancelled.v1", "outcome");

        until(() -> {
            assertThat(why("pool-open")).isEqualTo("[\"open\"]");
            assertThat(why("pool-closed")).isEqualTo("[\"closed\"]");
            assertThat(why("pool-suppressed")).isEqualTo("[\"suppressed\"]");
            assertThat(why("pool-cancelled")).isEqualTo("[\"cancelled\"]");
        });
    }

    @Test
    void an_instrument_that_does_not_ask_about_it_says_so() {
        closed("asks-else")
                .then("results.released.v1", "outcome", "{\"items\":[{\"item\":\"motivation\",\"lo\":17,\"hi\":17}]}");

        until(() -> assertThat(why("asks-else")).isEqualTo("[\"not-asked\"]"));
    }

    @Test
    void versions_and_roles_are_rows_of_their_own_and_a_single_unit_is_none() {
        closed("belong-apart").then("results.released.v1", "outcome");
        pool("belong-apart").then("results.released.v1", "outcome", "{\"instrumentVersion\":2}");
        pool("belong-apart")
                .then("results.released.v1", "outcome", "{\"instrument\":\"outcomes-educator\",\"role\":\"educator\"}");
        pool("belong-apart").then("results.released.v1", "everyone");

        until(() -> assertThat(rows("/api/insights/participation?programme=belong-apart"))
                .hasSize(4));
        until(() -> assertThat(rows("/api/insights/belonging?programme=belong-apart"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.at("/agreed/n").asInt()).isEqualTo(22)));
    }

    private String why(String programme) {
        return row("/api/insights/belonging?programme=" + programme).path("why").toString();
    }
}
