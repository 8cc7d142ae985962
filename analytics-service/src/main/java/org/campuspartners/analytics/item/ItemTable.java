package org.campuspartners.analytics.item;

import java.util.List;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Table;

record ItemTable(boolean upToDate, List<ItemRow> rows) implements Table<ItemRow> {

    @Override
    public String name() {
        return ItemsInsight.KIND;
    }

    @Override
    public Columns<ItemRow> columns() {
        return ItemRow.COLUMNS;
    }
}
