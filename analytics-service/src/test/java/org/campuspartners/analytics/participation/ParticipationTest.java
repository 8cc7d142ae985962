package org.campuspartners.analytics.participation;

import static org.assertj.core.api.Assertions.assertThat;

import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ParticipationTest extends RunningService {

    private static Life campaign(String programme) {
        return Life.of("campaign", "{\"programme\":\"%s\"}".formatted(programme))
                .then("campaign.opened.v1", "formative");
    }

    private static Life closed(String programme) {
        return campaign(programme).then("campaign.closed.v1", "formative");
    }

    private static Life refused(String programme, String reason) {
        return Life.of("campaign", "{\"programme\":\"%s\",\"reason\":\"%s\"}".formatted(programme, reason))
                .then("campaign.not-offered.v1", "formative");
    }

    @Test
    void each_campaign_counts_in_the_state_it_is_in() {
        campaign("taking-part");
        campaign("taking-part").then("campaign.extended.v1", "formative");
        campaign("taking-part").then("campaign.cancelled.v1", "formative");
        closed("taking-part");
        closed("taking-part").then("results.suppressed.v1", "formative");
        closed("taking-part").then("results.released.v1", "involved");
        closed("taking-part").then("results.released.v1", "everyone");
        closed("taking-part")
                .then("results.released.v1", "everyone", "{\"n\":10,\"invited\":19}")
                .then("feedback.answered.v1", "formative");
        refused("taking-part", "fewer-than-5-invited");
        refused("taking-part", "fewer-than-5-invited");
        refused("taking-part", "fewer-than-3-groups");

        until(() -> {
            JsonNode row = row("/api/insights/participation?programme=taking-part");
            assertThat(row.path("campaigns").toString())
                    .isEqualTo("{\"open\":2,\"closed\":1,\"released\":2,\"releasedToInvolved\":1,"
                            + "\"suppressed\":1,\"notOffered\":3,\"cancelled\":1}");
            assertThat(row.path("reasons").toString()).isEqualTo("[\"fewer-than-3-groups\",\"fewer-than-5-invited\"]");
            assertThat(row.path("answers").asInt()).isEqualTo(41);
            assertThat(row.path("invited").asInt()).isEqualTo(62);
            assertThat(row.path("responseRate").asInt()).isEqualTo(66);
        });
    }

    @Test
    void that_answers_came_in_is_in_no_number_and_without_a_release_to_everyone_there_is_no_rate() {
        campaign("only-announced")
                .then("feedback.submitted.v1", "formative")
                .then("feedback.submitted.v1", "formative")
                .then("campaign.closed.v1", "formative")
                .then("results.released.v1", "involved");

        until(() -> {
            JsonNode row = row("/api/insights/participation?programme=only-announced");
            assertThat(row.at("/campaigns/releasedToInvolved").asInt()).isEqualTo(1);
            assertThat(row.path("answers").isNull()).isTrue();
            assertThat(row.path("invited").isNull()).isTrue();
            assertThat(row.path("responseRate").isNull()).isTrue();
        });
    }

    @Test
    void a_pool_has_no_course_and_a_campaign_of_a_course_has() {
        Life.of("campaign", "{\"programme\":\"pool-or-course\"}").then("results.released.v1", "outcome");
        closed("pool-or-course");

        until(() -> {
            assertThat(rows("/api/insights/participation?programme=pool-or-course"))
                    .hasSize(2);
            JsonNode pool = rows("/api/insights/participation?programme=pool-or-course").stream()
                    .filter(row -> row.path("instrument").asString().equals("outcomes-learner"))
                    .findFirst()
                    .orElseThrow();
            assertThat(pool.propertyNames())
                    .containsExactly(
                            "programme",
                            "course",
                            "courseCode",
                            "term",
                            "termTitle",
                            "instrument",
                            "version",
                            "role",
                            "campaigns",
                            "reasons",
                            "answers",
                            "invited",
                            "responseRate",
                            "asOf",
                            "upToDate");
            assertThat(pool.path("course").isNull()).isTrue();
            assertThat(pool.path("courseCode").isNull()).isTrue();
            assertThat(pool.path("responseRate").asInt()).isEqualTo(85);
        });
    }

    @Test
    void versions_and_roles_are_kept_apart() {
        Life.of("campaign", "{\"programme\":\"versions\"}").then("results.released.v1", "everyone");
        Life.of("campaign", "{\"programme\":\"versions\",\"instrumentVersion\":2}")
                .then("results.released.v1", "everyone");
        Life.of("campaign", "{\"programme\":\"versions\",\"role\":\"educator\"}")
                .then("results.released.v1", "everyone");

        until(() -> assertThat(rows("/api/insights/participation?programme=versions"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.path("answers").asInt()).isEqualTo(31)));
    }

    @Test
    void a_campaign_that_turns_out_to_be_of_another_group_counts_there_alone() {
        Life moving =
                Life.of("campaign", "{}").then("campaign.opened.v1", "formative", "{\"programme\":\"moved-from\"}");
        until(() -> assertThat(rows("/api/insights/participation?programme=moved-from"))
                .hasSize(1));

        moving.then("campaign.closed.v1", "formative", "{\"programme\":\"moved-to\"}");
        until(() -> {
            assertThat(rows("/api/insights/participation?programme=moved-from")).isEmpty();
            assertThat(row("/api/insights/participation?programme=moved-to")
                            .at("/campaigns/closed")
                            .asInt())
                    .isEqualTo(1);
        });
    }
}
