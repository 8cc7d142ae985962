package org.campuspartners.analytics.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.campuspartners.analytics.group.Selection;
import org.campuspartners.chassis.insight.Derived;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was released, over HTTP. */
@RestController
class ResultsApi {

    /** Answers, not people, where there are several campaigns; between lo and hi of n agreed. */
    record Item(String item, int lo, int hi, int n, int campaigns) {}

    record Row(
            String programme,
            String course,
            String courseCode,
            String term,
            String termTitle,
            String instrument,
            int version,
            String role,
            Map<String, Integer> campaigns,
            int answers,
            int invited,
            List<Item> items,
            Instant asOf,
            boolean upToDate) {}

    record Rows(boolean upToDate, List<Row> rows) {}

    private final InsightStore insights;

    ResultsApi(InsightStore insights) {
        this.insights = insights;
    }

    @GetMapping("/api/insights/items")
    Rows items(Caller caller, HttpServletRequest request) {
        Selection selection = Selection.of(caller, request);
        boolean upToDate = insights.wanted() == 0;
        return new Rows(
                upToDate,
                insights.list(ResultsInsight.KIND, selection.filter()).stream()
                        .map(ResultsApi::row)
                        .toList());
    }

    private static Row row(Derived derived) {
        Document result = derived.result();
        Map<String, Integer> campaigns = new LinkedHashMap<>();
        ResultsInsight.COUNTED.forEach(state -> campaigns.put(state, result.getInteger(state)));
        return new Row(
                result.getString("programme"),
                result.getString("course"),
                result.getString("courseCode"),
                result.getString("term"),
                result.getString("termTitle"),
                result.getString("instrument"),
                result.getInteger("version"),
                result.getString("role"),
                campaigns,
                result.getInteger("answers"),
                result.getInteger("invited"),
                result.getList("items", Document.class).stream()
                        .map(item -> new Item(
                                item.getString("_id"),
                                item.getInteger("lo"),
                                item.getInteger("hi"),
                                item.getInteger("n"),
                                item.getInteger("campaigns")))
                        .toList(),
                derived.asOf(),
                !derived.deriving());
    }
}
