package org.campuspartners.runner.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The one offset of domain time, which only grows. */
record ClockFile(Path file) {

    static ClockFile at(Path file) {
        return new ClockFile(file);
    }

    Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps that offset if it is more than the one that is kept, and answers the one that is kept then. */
    Duration raise(Duration wanted) {
        Duration kept = offset();
        if (wanted.compareTo(kept) <= 0) {
            return kept;
        }
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, wanted + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wanted;
    }
}
