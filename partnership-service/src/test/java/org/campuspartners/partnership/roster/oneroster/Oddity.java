package org.campuspartners.partnership.roster.oneroster;

import java.util.Locale;
import org.campuspartners.partnership.roster.oneroster.Format.OneOf;
import org.campuspartners.partnership.roster.oneroster.Format.Plain;

/** What systems do in all of their files that the binding has otherwise, and that changes nothing of what the files say. */
public enum Oddity {
    WORDS_IN_CAPITALS(Deviation.VALUE_CASE) {
        @Override
        String cell(Column column, String value) {
            boolean word = column.format() instanceof OneOf && !value.startsWith("ext:");
            return word ? value.toUpperCase(Locale.ROOT) : value;
        }
    },
    STATUS_ALWAYS(Deviation.FILLED_IN_BULK) {
        @Override
        String cell(Column column, String value) {
            return value.isEmpty() && column.format() == Plain.STATUS ? "active" : value;
        }
    },
    FILES_IN_CAPITALS(Deviation.FILE_NAME_CASE) {
        @Override
        String fileName(String name) {
            return name.toUpperCase(Locale.ROOT);
        }
    },
    COLUMN_OF_ITS_OWN(Deviation.COLUMN_EXTRA),
    COLUMN_WITHOUT_NAME(Deviation.COLUMN_NAME_EMPTY),
    PROPERTY_OF_ITS_OWN(Deviation.MANIFEST_KEY_UNKNOWN);

    private final Deviation deviation;

    Oddity(Deviation deviation) {
        this.deviation = deviation;
    }

    Deviation deviation() {
        return deviation;
    }

    String cell(Column column, String value) {
        return value;
    }

    String fileName(String name) {
        return name;
    }
}
