package org.campuspartners.analytics.participation;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.campuspartners.analytics.table.InsightsApi;
import org.campuspartners.analytics.table.Selection;
import org.campuspartners.analytics.table.Tables;
import org.springframework.web.bind.annotation.GetMapping;

/** Participation over HTTP. */
@InsightsApi
class ParticipationApi {

    private final Tables tables;

    ParticipationApi(Tables tables) {
        this.tables = tables;
    }

    @GetMapping("/participation")
    @Operation(summary = "How far campaigns came, why some were not offered, and how many of those asked answered")
    ParticipationTable participation(HttpServletRequest request) {
        return tables.read(
                ParticipationInsight.KIND,
                Selection.of(request),
                derived -> Stream.of(ParticipationRow.of(derived)),
                ParticipationTable::new);
    }
}
