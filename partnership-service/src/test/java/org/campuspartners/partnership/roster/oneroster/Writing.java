package org.campuspartners.partnership.roster.oneroster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * How a system writes its CSV: all of it is the binding's way, but for the order of columns and the oddities.
 *
 * @param extensions how many {@code metadata.*} columns there are
 */
public record Writing(
        boolean everythingQuoted,
        boolean lineFeedAlone,
        boolean marked,
        boolean shuffled,
        int extensions,
        Set<Oddity> oddities) {

    public static final Writing USUAL = new Writing(false, false, false, false, 0, Set.of());

    public Writing {
        oddities = Set.copyOf(oddities);
    }

    /** Any, without oddities. */
    public static Arbitrary<Writing> plain() {
        return with(Arbitraries.just(Set.of()));
    }

    public static Arbitrary<Writing> any() {
        return with(Arbitraries.of(Oddity.class).set());
    }

    private static Arbitrary<Writing> with(Arbitrary<Set<Oddity>> oddities) {
        Arbitrary<Boolean> either = Arbitraries.of(false, true);
        return Combinators.combine(
                        either, either, either, either, Arbitraries.integers().between(0, 3), oddities)
                .as(Writing::new);
    }

    /** What is found in files that are written like this. */
    Set<Deviation> deviations() {
        Set<Deviation> all = new HashSet<>();
        oddities.forEach(oddity -> all.add(oddity.deviation()));
        if (shuffled) {
            all.add(Deviation.COLUMN_ORDER);
        }
        return all;
    }

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

    String fileName(String stem) {
        String name = stem + ".csv";
        for (Oddity oddity : oddities) {
            name = oddity.fileName(name);
        }
        return name;
    }

    String cell(Column column, String value) {
        String written = value;
        for (Oddity oddity : oddities) {
            written = oddity.cell(column, written);
        }
        return written;
    }

    /** Lines of the manifest besides those of the binding. */
    List<String> besides() {
        return oddities.contains(Oddity.PROPERTY_OF_ITS_OWN) ? List.of("source.planted,planted") : List.of();
    }

    /** The table's columns in the order of this file, then the extensions. */
    List<String> columns(Table table, Edition edition, long seed) {
        List<String> columns = new ArrayList<>(
                table.columns(edition).stream().map(Column::name).toList());
        if (shuffled) {
            Collections.shuffle(columns, new Random(seed + table.ordinal()));
        }
        if (oddities.contains(Oddity.COLUMN_OF_ITS_OWN)) {
            columns.add("planted");
        }
        for (int i = 1; i <= extensions; i++) {
            columns.add("metadata.extension" + i);
        }
        if (oddities.contains(Oddity.COLUMN_WITHOUT_NAME)) {
            columns.add("");
        }
        return columns;
    }
}
