package org.campuspartners.runner.storm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.campuspartners.runner.process.Part;

/**
 * Something that befalls parts of the campus.
 *
 * @param moment of the term, from 0 on
 * @param delay after that moment has begun
 * @param victims one part, or both instances of a service
 * @param lasts until what was killed is started again, or what was paused goes on
 */
record Fault(int moment, Duration delay, Kind kind, List<Part> victims, Duration lasts) {

    enum Kind {
        /** SIGKILL, and a new start. */
        KILL("kill -9"),
        /** SIGSTOP, and SIGCONT. */
        PAUSE("pause");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d+%.1fs %s %s for %.1fs",
                moment,
                delay.toMillis() / 1000.0,
                kind.word,
                victims.stream().map(Part::title).collect(Collectors.joining("+")),
                lasts.toMillis() / 1000.0);
    }
}
