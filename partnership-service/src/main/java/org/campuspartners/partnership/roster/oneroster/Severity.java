package org.campuspartners.partnership.roster.oneroster;

/** What a deviation means for the bundle. */
public enum Severity {
    /** Nothing of the bundle is taken over. */
    ERROR,
    /** Tolerated unless one reads strictly, because real systems write it; listed once a file with a count. */
    WARNING,
    /** The binding allows it, and it is worth saying. */
    NOTE
}
