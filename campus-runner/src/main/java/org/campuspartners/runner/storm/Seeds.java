package org.campuspartners.runner.storm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The seeds from one to another, both included: {@code 3..7}, or {@code 5} alone. */
record Seeds(long first, long last) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})(?:\\.\\.(\\d{1,15}))?");

    /** @throws IllegalArgumentException if they are written otherwise, or go down */
    static Seeds of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("seeds are written as 3..7, or 5, not as \"" + text + "\"");
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
        if (last < first) {
            throw new IllegalArgumentException("seeds go up, and " + text + " does not");
        }
        return new Seeds(first, last);
    }

    LongStream all() {
        return LongStream.rangeClosed(first, last);
    }
}
