package org.campuspartners.runner.term.play;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.campuspartners.runner.process.Part;

/**
 * Something that somebody does at a certain time of the term.
 *
 * @param service whom it asks most
 */
record Moment(ZonedDateTime at, Part service, String title, Runnable step) {

    private static final ZoneId CAMPUS = ZoneId.of("Europe/London");

    static Moment on(LocalDate day, int hour, Part service, String title, Runnable step) {
        return new Moment(day.atTime(LocalTime.of(hour, 0)).atZone(CAMPUS), service, title, step);
    }
}
