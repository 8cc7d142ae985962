package org.campuspartners.runner.campus;

import java.time.Duration;

/** The one offset of domain time, which only grows, and whoever keeps it. */
interface KeptOffset {

    Duration offset();

    /** Keeps that offset if it is more than the one that is kept, and answers the one that is kept then. */
    Duration raise(Duration wanted);
}
