package org.campuspartners.analytics.participation;

import java.util.List;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Table;

record ParticipationTable(boolean upToDate, List<ParticipationRow> rows) implements Table<ParticipationRow> {

    @Override
    public String name() {
        return ParticipationInsight.KIND;
    }

    @Override
    public Columns<ParticipationRow> columns() {
        return ParticipationRow.COLUMNS;
    }
}
