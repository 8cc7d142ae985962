package org.campuspartners.partnership.listing;

import java.time.LocalDate;
import org.campuspartners.partnership.setting.Term;

/** A term as it is answered: {@code ends} is the first day after it, {@code weeks} how many there are. */
public record TermView(String id, String title, LocalDate starts, LocalDate ends, int weeks) {

    public static TermView of(Term term) {
        return new TermView(term.id(), term.title(), term.starts(), term.ends(), term.weeks());
    }
}
