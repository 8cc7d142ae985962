package org.campuspartners.chassis.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Where a clock that can be moved keeps how far it is ahead, so that a service which is killed starts again no earlier. */
record OffsetFile(Path file) {

    /**
     * Keeps that offset if it is more than the one that is kept, and answers the one that is kept then.
     *
     * @throws UncheckedIOException if it can't be read or written
     * @throws DateTimeParseException if something else is in it
     */
    Duration raise(Duration wanted) {
        try {
            if (Files.exists(file)) {
                Duration kept = Duration.parse(Files.readString(file).strip());
                if (wanted.compareTo(kept) <= 0) {
                    return kept;
                }
            }
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, wanted + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
