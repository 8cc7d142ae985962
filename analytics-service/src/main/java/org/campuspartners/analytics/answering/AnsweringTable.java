package org.campuspartners.analytics.answering;

import java.util.List;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Table;

record AnsweringTable(boolean upToDate, List<AnsweringRow> rows) implements Table<AnsweringRow> {

    @Override
    public String name() {
        return AnsweringInsight.KIND;
    }

    @Override
    public Columns<AnsweringRow> columns() {
        return AnsweringRow.COLUMNS;
    }
}
