package org.campuspartners.partnership.setting;

import java.util.Locale;

/** How answers, documents and events spell the constants of an enumeration: {@code co-planned} for {@code CO_PLANNED}. */
public final class Spelling {

    private Spelling() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
