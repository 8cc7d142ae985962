package org.campuspartners.feedback.instrument;

import java.util.List;

/** The service doesn't start with an instrument that it can't stand by. The message is one line that names the file. */
public final class BadInstrument extends RuntimeException {

    BadInstrument(String file, List<String> problems) {
        super("Instrument " + file + " can't be used: " + String.join("; ", problems));
    }
}
