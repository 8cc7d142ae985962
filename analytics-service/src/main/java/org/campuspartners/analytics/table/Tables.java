package org.campuspartners.analytics.table;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.campuspartners.chassis.insight.Derived;
import org.campuspartners.chassis.insight.InsightStore;

/** Reads insights, as last derived, into tables. */
public final class Tables {

    private final InsightStore insights;

    Tables(InsightStore insights) {
        this.insights = insights;
    }

    /**
     * @param rows what is shown of one group: a row, several, or none
     * @param table of whether all is up to date, and the rows
     */
    public <R, T extends Table<R>> T read(
            String kind,
            Selection selection,
            Function<Derived, Stream<R>> rows,
            BiFunction<Boolean, List<R>, T> table) {
        // Asked first: what is wanted after this may be missing in the rows, and then nobody was told that it is not.
        boolean upToDate = insights.wanted() == 0;
        return table.apply(
                upToDate,
                insights.list(kind, selection.filter()).stream().flatMap(rows).toList());
    }
}
