package org.campuspartners.partnership.roster.oneroster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * How a system writes its CSV: all of it is the binding's way, but for the order of columns.
 *
 * @param extensions how many {@code metadata.*} columns there are
 */
public record Writing(
        boolean everythingQuoted, boolean lineFeedAlone, boolean marked, boolean shuffled, int extensions) {

    public static final Writing USUAL = new Writing(false, false, false, false, 0);

    String mark() {
        return marked ? "\uFEFF" : "";
    }

    String lineEnd() {
        return lineFeedAlone ? "\n" : "\r\n";
    }

    UnaryOperator<String> quoting() {
        return cell -> everythingQuoted || cell.contains(",") || cell.contains("\"")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    /** The table's columns in the order of this file, then the extensions. */
    List<String> columns(Table table, long seed) {
        List<String> columns = new ArrayList<>(
                table.columns(Edition.V1_2).stream().map(Column::name).toList());
        if (shuffled) {
            Collections.shuffle(columns, new Random(seed + table.ordinal()));
        }
        for (int i = 1; i <= extensions; i++) {
            columns.add("metadata.extension" + i);
        }
        return columns;
    }
}
