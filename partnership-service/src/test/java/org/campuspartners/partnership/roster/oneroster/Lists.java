package org.campuspartners.partnership.roster.oneroster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.campuspartners.partnership.roster.oneroster.Format.Reference;
import org.campuspartners.partnership.roster.oneroster.Format.References;

/** All that an institution lists at some time: valid, and so is what becomes of it. */
public final class Lists {

    /** How a delta tells of what is gone. */
    public enum Telling {
        /** Each record. */
        ALL,
        /** Not what is gone with something that it can't be without, as some systems do. */
        ROOTS
    }

    private static final Map<String, String> CHANGED =
            Map.of("status", "active", "dateLastModified", "2026-10-01T06:00:00.000Z");

    private final long seed;
    private final String history;
    private final Map<Table, Map<String, Map<String, String>>> tables;

    private Lists(long seed, String history, Map<Table, Map<String, Map<String, String>>> tables) {
        this.seed = seed;
        this.history = history;
        this.tables = tables;
    }

    public static Lists of(Institution institution) {
        Books books = institution.books();
        Map<Table, Map<String, Map<String, String>>> tables = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            Map<String, Map<String, String>> records = new LinkedHashMap<>();
            for (int row = 0; row < books.rows(table); row++) {
                Map<String, String> cells = books.of(table).apply(row);
                records.put(cells.get("sourcedId"), cells);
            }
            tables.put(table, records);
        }
        return new Lists(institution.seed(), institution.toString(), tables);
    }

    /** What they are after a few things have happened. */
    public Lists later(long random) {
        Map<Table, Map<String, Map<String, String>>> copy = new EnumMap<>(Table.class);
        tables.forEach((table, records) -> copy.put(table, new LinkedHashMap<>(records)));
        Random chance = new Random(random);
        List<Happening> happenings = new ArrayList<>();
        for (int times = 1 + chance.nextInt(8); times > 0; times--) {
            happenings.add(Happening.values()[chance.nextInt(Happening.values().length)]);
        }
        Lists later = new Lists(seed, history + ", later " + random + " " + happenings, copy);
        happenings.forEach(happening -> happening.befalls(later, chance));
        return later;
    }

    public byte[] bulk(Writing writing) {
        return written(Transfer.BULK, writing, tables);
    }

    /** What is otherwise than it was, and now and then something that isn't. */
    public byte[] deltaSince(Lists before, Telling telling, Writing writing) {
        Map<Table, Map<String, Map<String, String>>> changes = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            Map<String, Map<String, String>> told = new LinkedHashMap<>();
            tables.get(table).forEach((id, cells) -> {
                if (!cells.equals(before.tables.get(table).get(id)) || id.hashCode() % 7 == 0) {
                    told.put(id, with(cells, CHANGED));
                }
            });
            before.tables.get(table).forEach((id, cells) -> {
                boolean gone = !tables.get(table).containsKey(id);
                if (gone && (telling == Telling.ALL || !dangles(table, cells))) {
                    told.put(id, with(with(cells, CHANGED), Map.of("status", "tobedeleted")));
                }
            });
            changes.put(table, told);
        }
        return written(Transfer.DELTA, writing, changes);
    }

    List<String> ids(Table table) {
        return List.copyOf(tables.get(table).keySet());
    }

    List<String> ids(Table table, String column, String value) {
        return ids(table).stream()
                .filter(id -> value.equals(cell(table, id, column)))
                .toList();
    }

    String cell(Table table, String id, String column) {
        return tables.get(table).get(id).getOrDefault(column, "");
    }

    void set(Table table, String id, String column, String value) {
        tables.get(table).computeIfPresent(id, (same, cells) -> with(cells, Map.of(column, value)));
    }

    void add(Table table, String id, Map<String, String> cells) {
        tables.get(table).put(id, with(cells, Map.of("sourcedId", id)));
    }

    /** And whatever can't be without it. */
    void remove(Table table, String id) {
        tables.get(table).remove(id);
        Arrays.stream(Table.values()).forEach(this::removeDangling);
    }

    /** A table refers to itself, and to those before it. */
    private void removeDangling(Table table) {
        tables.get(table).values().removeIf(cells -> dangles(table, cells));
        for (Column column : table.columns(Edition.V1_2)) {
            tables.get(table).replaceAll((id, cells) -> {
                String there = String.join(",", references(column, cells, this::has));
                String all = String.join(",", references(column, cells, any -> true));
                return there.equals(all) ? cells : with(cells, Map.of(column.name(), there));
            });
        }
    }

    /** Whether something that it can't be without is not there. */
    private boolean dangles(Table table, Map<String, String> cells) {
        return table.columns(Edition.V1_2).stream()
                .filter(Column::required)
                .filter(column -> !references(column, cells, any -> true).isEmpty())
                .anyMatch(column -> references(column, cells, this::has).isEmpty());
    }

    private static List<String> references(Column column, Map<String, String> cells, Predicate<Target> which) {
        String target =
                switch (column.format()) {
                    case Reference one -> one.target();
                    case References some -> some.target();
                    default -> "";
                };
        String cell = target.isEmpty() ? "" : cells.getOrDefault(column.name(), "");
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(","))
                        .filter(id -> which.test(new Target(target, id)))
                        .toList();
    }

    private boolean has(Target target) {
        return Arrays.stream(Table.values())
                .filter(table -> table.stem().equals(target.stem()))
                .anyMatch(table -> tables.get(table).containsKey(target.id()));
    }

    private byte[] written(Transfer transfer, Writing writing, Map<Table, Map<String, Map<String, String>>> what) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new BundleWriter(new Rows(what), Edition.V1_2, transfer, writing, seed, List.of()).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, String> with(Map<String, String> cells, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(cells);
        all.putAll(others);
        return all;
    }

    /** How they came about. */
    @Override
    public String toString() {
        return history;
    }

    private record Target(String stem, String id) {}

    private record Rows(Map<Table, Map<String, Map<String, String>>> tables) implements Books {

        @Override
        public int rows(Table table) {
            return tables.get(table).size();
        }

        @Override
        public IntFunction<Map<String, String>> of(Table table) {
            return List.copyOf(tables.get(table).values())::get;
        }
    }
}
