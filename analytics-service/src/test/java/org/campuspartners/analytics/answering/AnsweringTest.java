package org.campuspartners.analytics.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The examples' results are released on 1 December 2026. */
class AnsweringTest extends RunningService {

    private static Life released(String programme, String audience) {
        return Life.of("campaign", "{\"programme\":\"%s\"}".formatted(programme))
                .then("campaign.opened.v1", "formative")
                .then("campaign.closed.v1", "formative")
                .then("results.released.v1", audience);
    }

    private static void answered(Life campaign, String day) {
        campaign.then("feedback.answered.v1", "formative", "{\"answeredOn\":\"%s\"}".formatted(day));
    }

    @Test
    void the_days_from_release_to_answer_are_counted_of_whatever_was_released_to_anybody() {
        answered(released("answers", "everyone"), "2026-12-01");
        answered(released("answers", "involved"), "2026-12-04");
        answered(released("answers", "involved"), "2027-01-05");
        released("answers", "everyone");
        Life.of("campaign", "{\"programme\":\"answers\"}").then("results.suppressed.v1", "formative");

        until(() -> {
            JsonNode row = row("/api/insights/answering?programme=answers");
            assertThat(row.propertyNames())
                    .containsExactly(
                            "programme",
                            "course",
                            "courseCode",
                            "term",
                            "termTitle",
                            "instrument",
                            "version",
                            "role",
                            "results",
                            "answered",
                            "medianDays",
                            "longestDays",
                            "asOf",
                            "upToDate");
            assertThat(row.path("results").asInt()).isEqualTo(4);
            assertThat(row.path("answered").asInt()).isEqualTo(3);
            assertThat(row.path("medianDays").toString()).isEqualTo("3");
            assertThat(row.path("longestDays").toString()).isEqualTo("35");
        });
    }

    @Test
    void of_two_answers_the_median_is_half_way_between() {
        answered(released("two-answers", "everyone"), "2026-12-03");
        answered(released("two-answers", "everyone"), "2026-12-06");

        until(() -> assertThat(row("/api/insights/answering?programme=two-answers")
                        .path("medianDays")
                        .toString())
                .isEqualTo("3.5"));
    }

    @Test
    void where_none_was_answered_there_is_no_time() {
        released("no-answer", "everyone");

        until(() -> {
            JsonNode row = row("/api/insights/answering?programme=no-answer");
            assertThat(row.path("results").asInt()).isEqualTo(1);
            assertThat(row.path("answered").asInt()).isZero();
            assertThat(row.path("medianDays").isNull()).isTrue();
            assertThat(row.path("longestDays").isNull()).isTrue();
        });
    }
}
