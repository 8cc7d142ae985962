package org.campuspartners.analytics.funnel;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.campuspartners.analytics.table.InsightsApi;
import org.campuspartners.analytics.table.Selection;
import org.campuspartners.analytics.table.Tables;
import org.springframework.web.bind.annotation.GetMapping;

/** The funnels over HTTP. */
@InsightsApi
class FunnelApi {

    private final Tables tables;

    FunnelApi(Tables tables) {
        this.tables = tables;
    }

    @GetMapping("/partnerships")
    @Operation(summary = "How many partnerships there are, and how many reached each stage")
    FunnelTable partnerships(HttpServletRequest request) {
        return read(Funnel.PARTNERSHIPS, Selection.of(request));
    }

    @GetMapping("/units")
    @Operation(summary = "How many units there are, and how many reached each stage")
    FunnelTable units(HttpServletRequest request) {
        return read(Funnel.UNITS, Selection.of(request));
    }

    @GetMapping("/readings")
    @Operation(summary = "How many reading weeks there are, and how many reached each stage")
    FunnelTable readings(HttpServletRequest request) {
        return read(Funnel.READINGS, Selection.of(request));
    }

    private FunnelTable read(Funnel funnel, Selection selection) {
        return tables.read(
                funnel.kind(),
                selection,
                derived -> Stream.of(FunnelRow.of(funnel, derived)),
                (upToDate, rows) -> new FunnelTable(upToDate, rows, funnel));
    }
}
