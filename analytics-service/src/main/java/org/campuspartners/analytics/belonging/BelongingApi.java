package org.campuspartners.analytics.belonging;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.campuspartners.analytics.table.InsightsApi;
import org.campuspartners.analytics.table.Selection;
import org.campuspartners.analytics.table.Tables;
import org.springframework.web.bind.annotation.GetMapping;

/** The sense of belonging over HTTP, each role and version of an instrument by itself. */
@InsightsApi
class BelongingApi {

    private final Tables tables;

    BelongingApi(Tables tables) {
        this.tables = tables;
    }

    @GetMapping("/belonging")
    @Operation(summary = "The sense of belonging as pools released it, beside the 93 % of Curran & Millard 2016")
    BelongingTable belonging(HttpServletRequest request) {
        return tables.read(
                BelongingInsight.KIND,
                Selection.of(request),
                derived -> Stream.of(BelongingRow.of(derived)),
                (upToDate, rows) -> new BelongingTable(upToDate, Anchor.ANCHOR, rows));
    }
}
