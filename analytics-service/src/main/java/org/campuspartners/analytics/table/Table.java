package org.campuspartners.analytics.table;

import java.util.List;

/** Rows of an insight: JSON shows them as they are, CSV by their columns. */
public interface Table<R> {

    /** Whether nothing waits to be derived anew, here or elsewhere. */
    boolean upToDate();

    List<R> rows();

    /** What a file with these rows is called, without its ending. */
    String name();

    Columns<R> columns();
}
