package org.campuspartners.analytics.item;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.campuspartners.analytics.table.InsightsApi;
import org.campuspartners.analytics.table.Selection;
import org.campuspartners.analytics.table.Tables;
import org.springframework.web.bind.annotation.GetMapping;

/** Item results over HTTP. */
@InsightsApi
class ItemsApi {

    private final Tables tables;

    ItemsApi(Tables tables) {
        this.tables = tables;
    }

    @GetMapping("/items")
    @Operation(summary = "How many agreed to each item, as released; groups with nothing released have no rows")
    ItemTable items(HttpServletRequest request) {
        return tables.read(ItemsInsight.KIND, Selection.of(request), ItemRow::of, ItemTable::new);
    }
}
