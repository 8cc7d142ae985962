package org.campuspartners.partnership.roster.oneroster;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What manifest.csv says of a file. */
enum Transfer {
    ABSENT,
    /** It holds all there is. */
    BULK,
    /** It holds what changed. */
    DELTA;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Without regard to case. */
    static Optional<Transfer> of(String written) {
        return Stream.of(values())
                .filter(transfer -> transfer.word().equalsIgnoreCase(written))
                .findFirst();
    }
}
