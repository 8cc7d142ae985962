package org.campuspartners.analytics.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * The columns of an export: their names, which stay once somebody may have built on them, and what a row says in each. Parts
 * that several kinds of row have in common bring their columns along.
 */
public final class Columns<R> {

    private record Column<R>(String name, Function<? super R, ?> value) {}

    private final List<Column<R>> columns;

    private Columns(List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    public static <R> Columns<R> none() {
        return new Columns<>(List.of());
    }

    /** One more; null is an empty cell, a list is joined by spaces. */
    public Columns<R> and(String name, Function<? super R, ?> value) {
        List<Column<R>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, value));
        return new Columns<>(more);
    }

    /** Those of a part of the row, where the part may be null. */
    public <P> Columns<R> and(Function<? super R, P> part, Columns<P> its) {
        return and("", part, its);
    }

    /** Those of a part of the row, with its name before theirs: {@code agreed} and {@code text} are {@code agreedText}. */
    public <P> Columns<R> and(String partName, Function<? super R, P> part, Columns<P> its) {
        Columns<R> all = this;
        for (Column<P> column : its.columns) {
            String name = partName.isEmpty() ? column.name : partName + StringUtils.capitalize(column.name);
            all = all.and(name, row -> {
                P there = part.apply(row);
                return there == null ? null : column.value.apply(there);
            });
        }
        return all;
    }

    /** What a column is called that is known by a word: {@code coPlanned} of {@code co-planned}. */
    public static String name(String word) {
        String[] parts = word.split("-");
        return parts[0]
                + Arrays.stream(parts).skip(1).map(StringUtils::capitalize).collect(Collectors.joining());
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    List<String> cells(R row) {
        return columns.stream().map(column -> Cell.of(column.value.apply(row))).toList();
    }
}
