package org.campuspartners.partnership.roster.oneroster;

import java.util.Map;
import java.util.function.IntFunction;

/** Records of all tables, row by row: each by column, where it isn't blank. */
interface Books {

    int rows(Table table);

    /** By number, from 0. */
    IntFunction<Map<String, String>> of(Table table);
}
