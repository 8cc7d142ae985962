package org.campuspartners.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every number says of when it is, and one that is being derived anew says so. */
class FreshnessTest extends RunningService {

    /** One whose key leads nowhere can't be derived, and so stays wanted. */
    private static final String STUCK = "units|stuck";

    @Test
    void what_is_being_derived_anew_says_so_and_nothing_else_says_it_of_itself() {
        Life.of("unit", "{\"programme\":\"fresh\"}").then("unit.offered.v1", "unit");
        until(() -> assertThat(json(asAnalyst("/api/insights/units?programme=fresh"))
                        .at("/rows/0/upToDate")
                        .asBoolean())
                .isTrue());
        MongoCollection<Document> units = kept("insight_units");
        units.insertOne(new Document("_id", STUCK)
                .append("want", 2L)
                .append("done", 1L)
                .append("behind", 1L)
                .append("asOf", Date.from(Instant.parse("2026-11-24T10:00:00Z")))
                .append(
                        "result",
                        new Document("programme", "stuck")
                                .append("total", 1)
                                .append(
                                        "reached",
                                        new Document("offered", 1)
                                                .append("co-planned", 0)
                                                .append("approved", 0)
                                                .append("co-taught", 0)
                                                .append("debriefed", 0))));
        try {
            JsonNode stuck = json(asAnalyst("/api/insights/units?programme=stuck"));
            assertThat(stuck.path("upToDate").asBoolean()).isFalse();
            assertThat(stuck.at("/rows/0/upToDate").asBoolean()).isFalse();
            assertThat(stuck.at("/rows/0/asOf").asString()).isEqualTo("2026-11-24T10:00:00Z");

            JsonNode fresh = json(asAnalyst("/api/insights/units?programme=fresh"));
            assertThat(fresh.path("upToDate").asBoolean()).isFalse();
            assertThat(fresh.at("/rows/0/upToDate").asBoolean()).isTrue();
        } finally {
            units.deleteOne(new Document("_id", STUCK));
        }
    }
}
