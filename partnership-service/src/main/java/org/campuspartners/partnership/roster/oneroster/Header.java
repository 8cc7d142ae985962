package org.campuspartners.partnership.roster.oneroster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a file has which column. Names that the binding doesn't know are never repeated: they may be somebody's data. */
final class Header {

    private static final String EXTENSION = "metadata.";

    private final int width;
    private final Map<String, Integer> places;

    private Header(int width, Map<String, Integer> places) {
        this.width = width;
        this.places = places;
    }

    /** Nothing when the row is no header at all. */
    static Optional<Header> read(Layout layout, List<String> names, Diagnostics diagnostics) {
        if (names.stream().allMatch(name -> layout.column(name).isEmpty())) {
            diagnostics.row(layout.file(), 1, Deviation.HEADER_MISSING);
            return Optional.empty();
        }
        Map<String, Integer> places = new HashMap<>();
        new Reading(layout, names, diagnostics, places).read();
        for (Column column : layout.columns()) {
            if (!places.containsKey(column.name()) && !column.dispensable()) {
                diagnostics.cell(layout.file(), 1, column.name(), Deviation.COLUMN_MISSING);
            }
        }
        return Optional.of(new Header(names.size(), places));
    }

    int width() {
        return width;
    }

    /** The place of a column, or -1. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** What to call the column at a place, without repeating what the file calls it. */
    String nameAt(int place) {
        return places.entrySet().stream()
                .filter(known -> known.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(numbered(place));
    }

    static String numbered(int place) {
        return "#" + (place + 1);
    }

    private record Reading(Layout layout, List<String> names, Diagnostics diagnostics, Map<String, Integer> places) {

        void read() {
            List<Integer> order = new ArrayList<>();
            Set<String> extensions = new HashSet<>();
            boolean extended = false;
            for (int place = 0; place < names.size(); place++) {
                String name = names.get(place);
                Optional<Column> column = layout.column(name);
                if (column.isPresent()) {
                    known(place, column.get(), order);
                    if (extended) {
                        found(place, Deviation.METADATA_NOT_LAST);
                        extended = false;
                    }
                } else if (name.startsWith(EXTENSION)) {
                    extended = true;
                    if (!extensions.add(name)) {
                        found(place, Deviation.COLUMN_TWICE);
                    }
                } else {
                    found(place, name.isEmpty() ? Deviation.COLUMN_NAME_EMPTY : Deviation.COLUMN_EXTRA);
                }
            }
            if (!order.equals(order.stream().sorted().toList())) {
                diagnostics.row(layout.file(), 1, Deviation.COLUMN_ORDER);
            }
        }

        private void known(int place, Column column, List<Integer> order) {
            if (places.putIfAbsent(column.name(), place) == null) {
                order.add(layout.columns().indexOf(column));
            } else {
                diagnostics.cell(layout.file(), 1, column.name(), Deviation.COLUMN_TWICE);
            }
        }

        private void found(int place, Deviation deviation) {
            diagnostics.cell(layout.file(), 1, numbered(place), deviation);
        }
    }
}
