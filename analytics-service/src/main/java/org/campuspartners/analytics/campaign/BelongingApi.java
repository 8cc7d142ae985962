package org.campuspartners.analytics.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.campuspartners.analytics.group.Selection;
import org.campuspartners.chassis.insight.Derived;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sense of belonging over HTTP, each role and version of an instrument by itself. */
@RestController
class BelongingApi {

    private static final Anchor ANCHOR = new Anchor(93, "Curran & Millard 2016, Birmingham City University");

    record Anchor(int percent, String source) {}

    record Agreed(String text, int lo, int hi, int n, Interval interval95) {}

    /** @param agreed null where nothing was released; then {@code why} says what became of the pool */
    record Row(
            String programme,
            String term,
            String termTitle,
            String instrument,
            int version,
            String role,
            Agreed agreed,
            Integer invited,
            List<String> why,
            Instant asOf,
            boolean upToDate) {}

    record Rows(boolean upToDate, Anchor anchor, List<Row> rows) {}

    private final InsightStore insights;

    BelongingApi(InsightStore insights) {
        this.insights = insights;
    }

    @GetMapping("/api/insights/belonging")
    Rows belonging(Caller caller, HttpServletRequest request) {
        Selection selection = Selection.of(caller, request);
        boolean upToDate = insights.wanted() == 0;
        return new Rows(
                upToDate,
                ANCHOR,
                insights.list(ResultsInsight.KIND, selection.filter()).stream()
                        .filter(derived ->
                                derived.result().getString("instrument").startsWith("outcomes-"))
                        .map(BelongingApi::row)
                        .toList());
    }

    private static Row row(Derived derived) {
        Document result = derived.result();
        Agreed agreed = result.getList("items", Document.class).stream()
                .filter(item -> "belonging".equals(item.getString("_id")))
                .findFirst()
                .map(BelongingApi::agreed)
                .orElse(null);
        return new Row(
                result.getString("programme"),
                result.getString("term"),
                result.getString("termTitle"),
                result.getString("instrument"),
                result.getInteger("version"),
                result.getString("role"),
                agreed,
                agreed == null ? null : result.getInteger("invited"),
                agreed == null ? why(result) : List.of(),
                derived.asOf(),
                !derived.deriving());
    }

    private static List<String> why(Document result) {
        List<String> refused = result.getList("reasons", String.class).stream()
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return refused.isEmpty()
                ? ResultsInsight.COUNTED.stream()
                        .filter(state -> result.getInteger(state) > 0)
                        .toList()
                : refused;
    }

    private static Agreed agreed(Document item) {
        int lo = item.getInteger("lo");
        int hi = item.getInteger("hi");
        int n = item.getInteger("n");
        String count = lo == hi ? lo + " of " + n : (hi == n ? "at least " + lo : "at most " + hi) + " of " + n;
        return new Agreed(count, lo, hi, n, Interval.of(lo, hi, n));
    }
}
