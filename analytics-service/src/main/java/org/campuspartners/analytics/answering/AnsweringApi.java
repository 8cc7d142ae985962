package org.campuspartners.analytics.answering;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.campuspartners.analytics.table.InsightsApi;
import org.campuspartners.analytics.table.Selection;
import org.campuspartners.analytics.table.Tables;
import org.springframework.web.bind.annotation.GetMapping;

/** The time from release to answer over HTTP. */
@InsightsApi
class AnsweringApi {

    private final Tables tables;

    AnsweringApi(Tables tables) {
        this.tables = tables;
    }

    @GetMapping("/answering")
    @Operation(summary = "How many results were answered, and how many days after their release")
    AnsweringTable answering(HttpServletRequest request) {
        return tables.read(
                AnsweringInsight.KIND,
                Selection.of(request),
                derived -> Stream.of(AnsweringRow.of(derived)),
                AnsweringTable::new);
    }
}
