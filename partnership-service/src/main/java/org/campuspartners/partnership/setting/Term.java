package org.campuspartners.partnership.setting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The term that a class is taught in, counted in weeks from 1.
 *
 * @param starts the first day
 * @param ends the first day after it
 */
public record Term(String id, String title, LocalDate starts, LocalDate ends) {

    /** More than a school year; the public contract of events has no room for later weeks. */
    public static final int MOST_WEEKS = 60;

    /** Its days over 7, rounded up. */
    public int weeks() {
        return Math.toIntExact((ChronoUnit.DAYS.between(starts, ends) + 6) / 7);
    }

    public boolean hasWeek(int week) {
        return week >= 1 && week <= weeks();
    }

    /** Whether a week comes before the latter third, in which students know a course's key concepts. */
    public boolean isBeforeLatterThird(int week) {
        return week <= (2 * weeks() + 2) / 3;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(starts) && day.isBefore(ends);
    }
}
