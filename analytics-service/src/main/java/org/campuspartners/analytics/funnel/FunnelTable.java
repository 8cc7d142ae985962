package org.campuspartners.analytics.funnel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Table;

record FunnelTable(
        boolean upToDate, List<FunnelRow> rows, @JsonIgnore Funnel funnel) implements Table<FunnelRow> {

    @Override
    public String name() {
        return funnel.kind();
    }

    @Override
    public Columns<FunnelRow> columns() {
        return FunnelRow.columns(funnel);
    }
}
