package org.campuspartners.analytics.belonging;

import java.util.List;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Table;

record BelongingTable(boolean upToDate, Anchor anchor, List<BelongingRow> rows) implements Table<BelongingRow> {

    @Override
    public String name() {
        return BelongingInsight.KIND;
    }

    @Override
    public Columns<BelongingRow> columns() {
        return BelongingRow.COLUMNS;
    }
}
