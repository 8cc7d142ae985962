package org.campuspartners.partnership.roster.domain;

import java.time.LocalDate;

/** A term: from {@code starts} up to, and without, {@code ends}. */
public record TermEntry(String title, String type, LocalDate starts, LocalDate ends, boolean listed)
        implements Entry<TermEntry> {

    @Override
    public TermEntry withdrawn() {
        return new TermEntry(title, type, starts, ends, false);
    }
}
