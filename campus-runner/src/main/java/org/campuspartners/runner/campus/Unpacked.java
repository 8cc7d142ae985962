package org.campuspartners.runner.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.JavaProgram;

/**
 * An executable jar, taken apart: jars that lie beside each other start in half the time that jars within a jar take. Beside them lies
 * an archive of the classes that it used when it was stopped in peace, which makes the next start a third shorter. To write it takes as
 * long as to start: it is written at the second stop of a build, since many a build is started once.
 *
 * @param folder where its parts are; they are renewed when the jar was built anew
 */
record Unpacked(Path jar, Path folder) {

    private static final long BOUND_SECONDS = 120;
    private static final String STOPPED = "stopped";

    /**
     * Has the Java of the {@link #program} use the archive where it fits, and say nothing of it where it doesn't.
     *
     * @param renewed whether to make it when the program is stopped, where there is none that fits and it was stopped before
     */
    List<String> archived(boolean renewed) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return List.of(
                "-XX:" + (renewed && Files.exists(folder.resolve(STOPPED)) ? "+" : "-") + "AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive(),
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr");
    }

    /** Notes that what runs from the pieces in that folder, if there are any, was stopped in peace. */
    static void stopped(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                Files.writeString(folder.resolve(STOPPED), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path archive() {
        return folder.resolve("classes-" + Runtime.version().feature() + ".jsa");
    }

    /** The jar to start; the one that was built, if that has no jars within. */
    Path program() {
        try {
            if (!hasJarsWithin()) {
                return jar;
            }
            Path stamp = folder.resolve("of");
            String is = jar + " " + contents();
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(is)) {
                State.delete(folder);
                unpack();
                Files.writeString(stamp, is);
            }
            return folder.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasJarsWithin() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("BOOT-INF/") != null;
        }
    }

    /** A build that can be repeated gives each jar the same time, and a small change leaves its size: its checksums tell. */
    private String contents() throws IOException {
        CRC32 all = new CRC32();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
                    .forEach(line -> all.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(all.getValue());
    }

    private void unpack() throws IOException {
        List<String> command =
                JavaProgram.jar(jar, "64m", List.of("-Djarmode=tools"), "extract", "--destination", folder.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new CampusProblem(jar + " can't be unpacked: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while unpacking " + jar, e);
        } finally {
            process.destroyForcibly();
        }
    }
}
