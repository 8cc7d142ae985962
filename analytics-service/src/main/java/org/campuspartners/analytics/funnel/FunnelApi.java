package org.campuspartners.analytics.funnel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.campuspartners.analytics.group.Selection;
import org.campuspartners.chassis.insight.Derived;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The funnels over HTTP. */
@RestController
class FunnelApi {

    record Stage(String stage, int count) {}

    record Row(
            String programme,
            String course,
            String courseCode,
            String term,
            String termTitle,
            int total,
            List<Stage> funnel,
            Instant asOf,
            boolean upToDate) {}

    /** @param upToDate whether nothing waits to be derived anew, here or elsewhere */
    record Rows(boolean upToDate, List<Row> rows) {}

    private final InsightStore insights;

    FunnelApi(InsightStore insights) {
        this.insights = insights;
    }

    @GetMapping("/api/insights/partnerships")
    Rows partnerships(Caller caller, HttpServletRequest request) {
        return rows(Funnel.PARTNERSHIPS, Selection.of(caller, request));
    }

    @GetMapping("/api/insights/units")
    Rows units(Caller caller, HttpServletRequest request) {
        return rows(Funnel.UNITS, Selection.of(caller, request));
    }

    @GetMapping("/api/insights/readings")
    Rows readings(Caller caller, HttpServletRequest request) {
        return rows(Funnel.READINGS, Selection.of(caller, request));
    }

    private Rows rows(Funnel funnel, Selection selection) {
        boolean upToDate = insights.wanted() == 0;
        return new Rows(
                upToDate,
                insights.list(funnel.kind(), selection.filter()).stream()
                        .map(derived -> row(funnel, derived))
                        .toList());
    }

    private static Row row(Funnel funnel, Derived derived) {
        Document result = derived.result();
        Document reached = result.get("reached", Document.class);
        return new Row(
                result.getString("programme"),
                result.getString("course"),
                result.getString("courseCode"),
                result.getString("term"),
                result.getString("termTitle"),
                result.getInteger("total"),
                funnel.stages().stream()
                        .map(stage -> new Stage(stage, reached.getInteger(stage)))
                        .toList(),
                derived.asOf(),
                !derived.deriving());
    }
}
