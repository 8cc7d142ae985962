package org.campuspartners.partnership.roster.oneroster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One row of a table, by column name. A cell that breaks its format reads as blank: it has been reported. */
final class Row {

    private static final int LONGEST = 255;

    private final Layout layout;
    private final Header header;
    private final List<String> cells;
    private final long line;
    private final Diagnostics diagnostics;

    Row(Layout layout, Header header, List<String> cells, long line, Diagnostics diagnostics) {
        this.layout = layout;
        this.header = header;
        this.cells = cells;
        this.line = line;
        this.diagnostics = diagnostics;
    }

    Layout layout() {
        return layout;
    }

    long line() {
        return line;
    }

    /** Whether it has as many cells as the header; otherwise nobody knows which cell is whose. */
    boolean whole() {
        return cells.size() == header.width();
    }

    /** The cell as it is; blank where there is none. */
    String raw(String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    boolean blank(String column) {
        return raw(column).isBlank();
    }

    /** The cell as text to keep, cut at 255 characters as the binding allows. */
    String text(String column) {
        return cut(raw(column).strip());
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    /** The cell as a word of its vocabulary, in the vocabulary's case. */
    String word(String column) {
        return layout.column(column)
                .map(Column::format)
                .filter(Format.OneOf.class::isInstance)
                .map(Format.OneOf.class::cast)
                .flatMap(vocabulary -> Words.in(vocabulary, raw(column)))
                .map(Row::cut)
                .orElse("");
    }

    Optional<LocalDate> date(String column) {
        return Dates.read(raw(column));
    }

    /** The members of a list; none where the cell is blank. */
    List<String> list(String column) {
        return blank(column)
                ? List.of()
                : Stream.of(raw(column).split(",", -1)).map(String::strip).toList();
    }

    /** Whether the record counts as there: not {@code tobedeleted}, nor {@code inactive} as older systems say. */
    boolean active() {
        String status = raw("status").strip();
        return !status.equalsIgnoreCase("tobedeleted") && !status.equalsIgnoreCase("inactive");
    }

    void found(Deviation deviation) {
        diagnostics.row(layout.file(), line, deviation);
    }

    void found(String column, Deviation deviation) {
        diagnostics.cell(layout.file(), line, column, deviation);
    }
}
