package org.campuspartners.partnership.roster.oneroster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as the binding writes them; nothing is guessed of any other way. */
final class Dates {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile(DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    private Dates() {}

    static boolean looksLikeDay(String value) {
        return DAY.matcher(value).matches();
    }

    static Optional<LocalDate> read(String value) {
        if (!looksLikeDay(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    static boolean isTime(String value) {
        if (!TIME.matcher(value).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
