package org.campuspartners.analytics.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.ExplainVerbosity;
import org.bson.Document;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.analytics.testing.RunningService;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of a derivation grows with its own series, not with all that ever happened. */
class FactsByIndexTest extends RunningService {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "c7")
    void a_series_is_found_by_an_index(String course) {
        assumeThat(BackingServices.mongo().real()).isTrue();
        Series series = new Series(new Group("law", course, "t1"), new Asked("unit-feedback", 1, "learner"));

        Document plan = kept(CampaignFacts.COLLECTION)
                .find(series.facts())
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);

        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(plan.toJson()).contains("\"made.role\": [\"[\\\"learner\\\", \\\"learner\\\"]\"]");
    }
}
