package org.campuspartners.analytics.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ItemsTest extends RunningService {

    private static void released(String programme, String numbers) {
        Life.of("campaign", "{\"programme\":\"%s\"}".formatted(programme))
                .then("campaign.opened.v1", "formative")
                .then("campaign.closed.v1", "formative")
                .then("results.released.v1", "everyone", numbers);
    }

    @Test
    void an_item_of_one_campaign_stands_as_it_was_released() {
        released("one-campaign", "{}");

        until(() -> assertThat(texts("one-campaign"))
                .isEqualTo("clear-purpose: 22 of 31 (53-84 %), deeper-learning: at least 29 of 31 (79-100 %)"));
        JsonNode row = rows("/api/insights/items?programme=one-campaign").getFirst();
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
                        "item",
                        "text",
                        "lo",
                        "hi",
                        "n",
                        "interval95",
                        "campaigns",
                        "asOf",
                        "upToDate");
        assertThat(row.path("campaigns").asInt()).isEqualTo(1);
    }

    @Test
    void campaigns_add_up_end_by_end() {
        released("two-campaigns", """
                {"n":30,"items":[{"item":"high","lo":28,"hi":30},{"item":"low","lo":0,"hi":2},{"item":"mixed","lo":28,"hi":30},
                {"item":"exact","lo":14,"hi":14}]}""");
        released("two-campaigns", """
                {"n":30,"items":[{"item":"high","lo":28,"hi":30},{"item":"low","lo":0,"hi":2},{"item":"mixed","lo":5,"hi":5},
                {"item":"exact","lo":15,"hi":15}]}""");

        until(() -> {
            assertThat(texts("two-campaigns"))
                    .isEqualTo("exact: 29 of 60 (36-61 %), high: at least 56 of 60 (84-100 %), low: at most 4 of 60"
                            + " (0-16 %), mixed: between 33 and 35 of 60 (42-70 %)");
            assertThat(rows("/api/insights/items?programme=two-campaigns"))
                    .allSatisfy(row -> assertThat(row.path("campaigns").asInt()).isEqualTo(2));
        });
    }

    @Test
    void what_was_not_released_to_everyone_has_no_row() {
        Life.of("campaign", "{\"programme\":\"nothing-released\"}").then("results.released.v1", "involved");
        Life.of("campaign", "{\"programme\":\"nothing-released\"}").then("results.suppressed.v1", "formative");

        until(() -> assertThat(rows("/api/insights/participation?programme=nothing-released"))
                .hasSize(1));
        until(() -> assertThat(json(asAnalyst("/api/insights/items?programme=nothing-released"))
                        .toString())
                .isEqualTo("{\"upToDate\":true,\"rows\":[]}"));
    }

    @Test
    void versions_of_an_instrument_are_never_pooled() {
        released("item-versions", "{}");
        released("item-versions", "{\"instrumentVersion\":2}");

        until(() -> assertThat(rows("/api/insights/items?programme=item-versions"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.path("n").asInt()).isEqualTo(31)));
    }

    private String texts(String programme) {
        return rows("/api/insights/items?programme=" + programme).stream()
                .map(row -> "%s: %s (%d-%d %%)"
                        .formatted(
                                row.path("item").asString(),
                                row.path("text").asString(),
                                row.at("/interval95/low").asInt(),
                                row.at("/interval95/high").asInt()))
                .collect(Collectors.joining(", "));
    }
}
