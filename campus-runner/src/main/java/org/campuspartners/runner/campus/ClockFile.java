package org.campuspartners.runner.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The offset of a campus that this machine starts. */
record ClockFile(Path file) implements KeptOffset {

    static ClockFile at(Path file) {
        return new ClockFile(file);
    }

    @Override
    public Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Duration raise(Duration wanted) {
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
