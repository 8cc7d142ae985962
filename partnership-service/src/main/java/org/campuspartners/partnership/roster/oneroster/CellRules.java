package org.campuspartners.partnership.roster.oneroster;

import java.util.regex.Pattern;
import org.campuspartners.partnership.roster.oneroster.Format.Guid;
import org.campuspartners.partnership.roster.oneroster.Format.OneOf;
import org.campuspartners.partnership.roster.oneroster.Format.Plain;
import org.campuspartners.partnership.roster.oneroster.Format.Reference;
import org.campuspartners.partnership.roster.oneroster.Format.References;

/** What can be said of a row's cells by themselves, without any other record. */
final class CellRules {

    private static final Pattern GUID = Pattern.compile("[0-9a-zA-Z._/@-]+");
    private static final int LONGEST_GUID = 255;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern USER_ID = Pattern.compile("\\{[^{}:,]+:[^{},]+}");

    private CellRules() {}

    static void check(Row row) {
        for (Column column : row.layout().columns()) {
            if (column.format() == Plain.UNREAD) {
                continue;
            }
            if (!row.blank(column.name())) {
                filled(row, column);
            } else if (column.required()) {
                row.found(column.name(), Deviation.VALUE_MISSING);
            } else if (row.layout().delta() && marksChange(column)) {
                row.found(column.name(), Deviation.BLANK_IN_DELTA);
            }
        }
        if (!row.blank("subjects")
                && !row.blank("subjectCodes")
                && row.list("subjects").size() != row.list("subjectCodes").size()) {
            row.found("subjectCodes", Deviation.SUBJECTS_DIFFER);
        }
    }

    /** Whether this can be an id. */
    static boolean isGuid(String value) {
        return value.length() <= LONGEST_GUID && GUID.matcher(value).matches();
    }

    private static boolean marksChange(Column column) {
        return column.format() == Plain.STATUS || column.format() == Plain.TIME;
    }

    private static void filled(Row row, Column column) {
        String name = column.name();
        String value = row.raw(name);
        switch (column.format()) {
            case Guid any -> guid(row, name, value);
            case Reference one -> guid(row, name, value);
            case References many -> row.list(name).forEach(id -> guid(row, name, id));
            case OneOf vocabulary -> word(row, name, value, vocabulary);
            case Plain plain -> plain(row, name, value, plain);
        }
    }

    private static void plain(Row row, String name, String value, Plain format) {
        switch (format) {
            case DATE -> date(row, name, value);
            case TIME -> time(row, name, value);
            case STATUS -> status(row, name, value);
            case YEAR -> unless(YEAR.matcher(value).matches(), row, name, Deviation.YEAR_MALFORMED);
            case USER_IDS ->
                unless(
                        row.list(name).stream()
                                .allMatch(id -> USER_ID.matcher(id).matches()),
                        row,
                        name,
                        Deviation.USER_IDS_MALFORMED);
            case STRING, LIST, UNREAD -> {}
        }
    }

    private static void guid(Row row, String name, String value) {
        if (value.length() > LONGEST_GUID) {
            row.found(name, Deviation.GUID_TOO_LONG);
        } else {
            unless(GUID.matcher(value).matches(), row, name, Deviation.GUID_MALFORMED);
        }
    }

    private static void word(Row row, String name, String value, OneOf vocabulary) {
        Words.in(vocabulary, value)
                .ifPresentOrElse(
                        word -> unless(word.equals(value), row, name, Deviation.VALUE_CASE),
                        () -> row.found(name, Deviation.VALUE_UNKNOWN));
    }

    private static void date(Row row, String name, String value) {
        if (!Dates.looksLikeDay(value)) {
            row.found(name, Deviation.DATE_MALFORMED);
        } else {
            unless(Dates.read(value).isPresent(), row, name, Deviation.DATE_IMPOSSIBLE);
        }
    }

    private static void time(Row row, String name, String value) {
        unless(row.layout().delta(), row, name, Deviation.FILLED_IN_BULK);
        if (Dates.read(value).isPresent()) {
            row.found(name, Deviation.TIME_IS_DATE);
        } else {
            unless(Dates.isTime(value), row, name, Deviation.TIME_MALFORMED);
        }
    }

    private static void status(Row row, String name, String value) {
        unless(row.layout().delta(), row, name, Deviation.FILLED_IN_BULK);
        switch (value) {
            case "active", "tobedeleted" -> {}
            case "inactive" -> row.found(name, Deviation.STATUS_INACTIVE);
            default -> {
                if (value.equalsIgnoreCase("inactive")) {
                    row.found(name, Deviation.STATUS_INACTIVE);
                }
                word(row, name, value, OneOf.fixed("active", "tobedeleted", "inactive"));
            }
        }
    }

    private static void unless(boolean holds, Row row, String name, Deviation deviation) {
        if (!holds) {
            row.found(name, deviation);
        }
    }
}
