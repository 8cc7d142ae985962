package org.campuspartners.partnership.roster.oneroster;

/** How closely a bundle is held to the binding. */
public enum Mode {
    /** What real systems write all the same is tolerated, and said. */
    LENIENT,
    /** Every deviation is an error. */
    STRICT;

    Severity of(Deviation deviation) {
        boolean tolerated = deviation.severity() == Severity.WARNING && this == LENIENT;
        return tolerated || deviation.severity() == Severity.NOTE ? deviation.severity() : Severity.ERROR;
    }
}
