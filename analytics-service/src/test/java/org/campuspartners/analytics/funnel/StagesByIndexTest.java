package org.campuspartners.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.ExplainVerbosity;
import java.util.List;
import org.bson.Document;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.analytics.testing.RunningService;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StagesByIndexTest extends RunningService {

    @ParameterizedTest
    @EnumSource
    void groups_are_found_by_an_index(Funnel funnel) {
        assumeThat(BackingServices.mongo().real()).isTrue();

        Document plan = kept(StageFacts.COLLECTION)
                .find(new FunnelInsight(funnel)
                        .facts(List.of(new Group("law", "c7", "t1"), new Group("bio", null, "t2"))))
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);

        assertThat(plan.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(plan.toJson())
                .contains(
                        "\"made.term\": [\"[\\\"t1\\\", \\\"t1\\\"]\"]",
                        "\"made.term\": [\"[\\\"t2\\\", \\\"t2\\\"]\"]");
    }
}
