package org.campuspartners.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.insight.Insight;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rule I4 of the protocol, with this service's own facts and every insight of them. */
class RebuildTest extends RunningService {

    private static final String REBUILD = "/api/operator/rebuild";

    @Autowired
    private List<Projection> projections;

    @Autowired
    private List<Insight> insights;

    private static void somethingOfEachHappens() {
        for (String course : List.of("c1", "c2")) {
            String group = "{\"programme\":\"rebuilt\",\"course\":\"%s\"}".formatted(course);
            Life.of("partnership", group)
                    .then("partnership.matched.v1", "partnership")
                    .then("agreement.in-force.v1", "partnership");
            Life.of("unit", group).then("unit.offered.v1", "unit").then("unit.co-planned.v1", "unit");
            Life.of("reading-week", group).then("reading.proposed.v1", "reading-week");
            Life.of("campaign", group)
                    .then("campaign.opened.v1", "formative")
                    .then("campaign.closed.v1", "formative")
                    .then("results.released.v1", "everyone")
                    .then("feedback.answered.v1", "formative");
        }
        Life.of("campaign", "{\"programme\":\"rebuilt\"}")
                .then("campaign.opened.v1", "outcome")
                .then("results.released.v1", "outcome");
        Life.of("unit", "{\"programme\":\"rebuilt\"}")
                .at(2, "unit.co-planned.v1", "unit")
                .at(1, "unit.offered.v1", "unit")
                .at(4, "unit.co-taught.v1", "unit");
    }

    private Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        projections.forEach(projection -> kept(projection.collection())
                .find()
                .forEach(one -> facts.put(
                        projection.name() + " " + one.getString("_id"),
                        Stream.of("seen", "lastId", "made", "groups")
                                .map(one::get)
                                .toList())));
        return facts;
    }

    private Map<String, Object> derived() {
        Map<String, Object> derived = new TreeMap<>();
        insights.forEach(insight -> kept(insight.collection())
                .find(Filters.exists("result"))
                .forEach(one -> derived.put(one.getString("_id"), one.get("result"))));
        return derived;
    }

    private void untilQuiet() {
        until(() -> assertThat(
                        json(as("operator", "/api/operator/flow")).path("quiet").asBoolean())
                .isTrue());
    }

    private JsonNode rebuild() {
        return json(as("operator", REBUILD));
    }

    @Test
    void i4_facts_and_every_insight_are_as_before_when_they_are_rebuilt() {
        somethingOfEachHappens();
        until(() -> assertThat(rows("/api/insights/units?programme=rebuilt")).hasSize(3));
        untilQuiet();
        Map<String, Object> factsBefore = facts();
        Map<String, Object> derivedBefore = derived();
        int live = rebuild().path("live").asInt();

        assertThat(send(as("operator", REBUILD).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(202);
        until(() -> assertThat(rebuild().path("live").asInt()).isGreaterThan(live));

        assertThat(facts()).isEqualTo(factsBefore);
        assertThat(derived()).isEqualTo(derivedBefore);
        assertThat(derived().keySet().stream().map(key -> key.split("\\|")[0]))
                .contains("partnerships", "units", "readings", "participation", "items", "belonging", "answering");
        assertThat(rows("/api/insights/units?programme=rebuilt")).hasSize(3);
    }
}
