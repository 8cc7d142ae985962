package org.campuspartners.partnership.roster.oneroster;

import java.io.IOException;

/** A bundle is larger than may be read; nothing more of it is. */
final class LimitPassed extends IOException {

    private final String file;
    private final Deviation deviation;

    LimitPassed(String file, Deviation deviation) {
        super(deviation.code());
        this.file = file;
        this.deviation = deviation;
    }

    String file() {
        return file;
    }

    Deviation deviation() {
        return deviation;
    }
}
