package org.campuspartners.partnership.roster.imports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.campuspartners.chassis.http.Problem;

/**
 * Where bundles lie while they are checked.
 *
 * @param keptFree how many bytes of its disk are left to others
 */
record Room(Path folder, long keptFree) {

    static final Room USUAL = new Room(Path.of(System.getProperty("java.io.tmpdir")), 256L << 20);

    private static final String PREFIX = "class-lists";
    private static final String SUFFIX = ".zip";

    /** Longer than any is checked. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    /**
     * An empty file, for its owner alone.
     *
     * @throws Problem 503 when there is no room for it
     */
    Path place() throws IOException {
        tidy();
        if (Files.getFileStore(folder).getUsableSpace() < keptFree) {
            throw Problem.unavailable(
                    "no-room-for-class-lists", "There is no room on this machine's disk for now", RETRY_AFTER);
        }
        return Files.createTempFile(folder, PREFIX, SUFFIX);
    }

    /** A process that is killed while it checks a bundle leaves it behind, with the names and whatever else is in it. */
    private void tidy() throws IOException {
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> bundles = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path bundle : bundles) {
                if (Files.getLastModifiedTime(bundle).toInstant().isBefore(before)) {
                    Files.deleteIfExists(bundle);
                }
            }
        } catch (NoSuchFileException done) {
            // Whoever has it under way was done with it meanwhile.
        }
    }
}
