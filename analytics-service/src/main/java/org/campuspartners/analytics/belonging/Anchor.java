package org.campuspartners.analytics.belonging;

import org.campuspartners.analytics.table.Columns;

/** What belonging is compared with: a figure that was published of such a programme. */
record Anchor(int percent, String source) {

    /** Of participating students reported a greater sense of belonging. */
    static final Anchor ANCHOR = new Anchor(93, "Curran & Millard 2016, Birmingham City University");

    static final Columns<Anchor> COLUMNS =
            Columns.<Anchor>none().and("percent", Anchor::percent).and("source", Anchor::source);
}
