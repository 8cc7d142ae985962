package org.campuspartners.analytics.table;

import java.util.Collection;
import java.util.stream.Collectors;

/** What stands in one cell of a CSV file. */
final class Cell {

    /** Full-width ones too: some spreadsheets take them for what they look like. */
    private static final String BEGIN_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cell() {}

    static String of(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> harmless(text);
            case Collection<?> several ->
                harmless(several.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            default -> value.toString();
        };
    }

    /** Text that a spreadsheet does not run, as OWASP's page on CSV injection has it. Titles and codes come from class lists. */
    private static String harmless(String text) {
        return !text.isEmpty() && BEGIN_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
