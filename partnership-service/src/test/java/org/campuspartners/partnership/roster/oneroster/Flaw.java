package org.campuspartners.partnership.roster.oneroster;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.campuspartners.partnership.roster.oneroster.Format.Guid;
import org.campuspartners.partnership.roster.oneroster.Format.OneOf;
import org.campuspartners.partnership.roster.oneroster.Format.Plain;
import org.campuspartners.partnership.roster.oneroster.Format.Reference;
import org.campuspartners.partnership.roster.oneroster.Format.References;

/** What goes wrong in a cell of any table that has a column for it. */
public enum Flaw {
    VALUE_MISSING(Deviation.VALUE_MISSING, Column::required, value -> " "),
    GUID_MALFORMED(Deviation.GUID_MALFORMED, Flaw::isId, value -> "planted planted"),
    GUID_TOO_LONG(Deviation.GUID_TOO_LONG, Flaw::isId, value -> "planted".repeat(40)),
    REFERENCE_MISSING(Deviation.REFERENCE_MISSING, Flaw::refers, value -> "planted-id"),
    DATE_MALFORMED(Deviation.DATE_MALFORMED, is(Plain.DATE), value -> "8/27/2018"),
    DATE_IMPOSSIBLE(Deviation.DATE_IMPOSSIBLE, is(Plain.DATE), value -> "2026-02-30"),
    YEAR_MALFORMED(Deviation.YEAR_MALFORMED, is(Plain.YEAR), value -> "26/27"),
    TIME_MALFORMED(Deviation.TIME_MALFORMED, is(Plain.TIME), value -> "planted at noon"),
    TIME_IS_DATE(Deviation.TIME_IS_DATE, is(Plain.TIME), value -> "2026-09-01"),
    FILLED_IN_BULK(Deviation.FILLED_IN_BULK, is(Plain.STATUS), value -> "active"),
    STATUS_INACTIVE(Deviation.STATUS_INACTIVE, is(Plain.STATUS), value -> "inactive"),
    USER_IDS_MALFORMED(Deviation.USER_IDS_MALFORMED, is(Plain.USER_IDS), value -> "planted"),
    VALUE_UNKNOWN(Deviation.VALUE_UNKNOWN, Flaw::isWord, value -> "planted"),
    VALUE_CASE(Deviation.VALUE_CASE, is(OneOf.bool()), value -> "TRUE"),
    CONTROL_CHARACTER(Deviation.CONTROL_CHARACTER, any(), value -> value + "\0"),
    LINE_BREAK_IN_CELL(Deviation.LINE_BREAK_IN_CELL, any(), as("\"planted\nplanted\"")),
    QUOTE_STRAY(Deviation.QUOTE_STRAY, any(), as("planted \"planted")),
    TEXT_AFTER_QUOTE(Deviation.TEXT_AFTER_QUOTE, any(), as("\"planted\" planted")),
    UTF8_INVALID(Deviation.UTF8_INVALID, any(), value -> value + Flaw.NO_TEXT),
    ROW_TOO_NARROW(Deviation.ROW_TOO_NARROW) {
        @Override
        void spoil(List<String> cells, int place, String value, UnaryOperator<String> quoting) {
            cells.remove(place);
        }
    },
    ROW_TOO_WIDE(Deviation.ROW_TOO_WIDE) {
        @Override
        void spoil(List<String> cells, int place, String value, UnaryOperator<String> quoting) {
            cells.add(place, "planted");
        }
    };

    /** Stands for a byte that is none of UTF-8. */
    static final String NO_TEXT = "\uE000";

    /** Marks text that is written as it is. */
    private static final String AS_IT_IS = "\uE001";

    private final Deviation deviation;
    private final Predicate<Column> fits;
    private final UnaryOperator<String> instead;
    private final boolean ofRow;

    Flaw(Deviation ofRow) {
        this.deviation = ofRow;
        this.fits = any();
        this.instead = UnaryOperator.identity();
        this.ofRow = true;
    }

    Flaw(Deviation deviation, Predicate<Column> fits, UnaryOperator<String> instead) {
        this.deviation = deviation;
        this.fits = fits;
        this.instead = instead;
        this.ofRow = false;
    }

    Deviation deviation() {
        return deviation;
    }

    boolean fits(Column column) {
        return fits.test(column);
    }

    /** Whether the whole row is meant, and no cell of it. */
    boolean ofRow() {
        return ofRow;
    }

    void spoil(List<String> cells, int place, String value, UnaryOperator<String> quoting) {
        String spoilt = instead.apply(value);
        cells.set(place, spoilt.startsWith(AS_IT_IS) ? spoilt.substring(AS_IT_IS.length()) : quoting.apply(spoilt));
    }

    private static UnaryOperator<String> as(String written) {
        return value -> AS_IT_IS + written;
    }

    private static Predicate<Column> any() {
        return column -> true;
    }

    private static Predicate<Column> is(Format format) {
        return column -> column.format().equals(format);
    }

    private static boolean isId(Column column) {
        return column.format() instanceof Guid || refers(column);
    }

    private static boolean refers(Column column) {
        return column.format() instanceof Reference || column.format() instanceof References;
    }

    private static boolean isWord(Column column) {
        return column.format() instanceof OneOf;
    }
}
