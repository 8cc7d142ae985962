package org.campuspartners.partnership.roster.oneroster;

import java.util.List;
import java.util.Optional;

/**
 * How one file of a bundle is to be read.
 *
 * @param columns of its edition, in the order of the binding
 * @param delta whether it holds changes alone
 */
record Layout(Table table, List<Column> columns, boolean delta) {

    static Layout of(Table table, Edition edition, boolean delta) {
        return new Layout(table, table.columns(edition), delta);
    }

    String file() {
        return table.file();
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
