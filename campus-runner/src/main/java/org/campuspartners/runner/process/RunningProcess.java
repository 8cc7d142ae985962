package org.campuspartners.runner.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A process that was recorded in a file as {@code pid start}, the start in seconds since 1970. A process of another start has
 * been given the number of one that is gone.
 */
public final class RunningProcess {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final ProcessHandle handle;

    private RunningProcess(ProcessHandle handle) {
        this.handle = handle;
    }

    /** The process that the file names, if it is still alive. */
    public static Optional<RunningProcess> recordedIn(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            if (words.length != 2) {
                return Optional.empty();
            }
            Instant start = Instant.ofEpochSecond(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(handle -> handle.info()
                            .startInstant()
                            .map(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) <= 0)
                            .orElse(true))
                    .map(RunningProcess::new)
                    .filter(RunningProcess::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** One that this program has started itself. */
    public static RunningProcess of(Process started) {
        return new RunningProcess(started.toHandle());
    }

    public long pid() {
        return handle.pid();
    }

    /** Whether it runs; a process that has ended and that nobody has waited for does not. */
    public boolean isAlive() {
        return handle.isAlive() && !isZombie();
    }

    /** Asks it to finish; one that is paused goes on for that. */
    public void terminate() {
        handle.destroy();
        resume();
    }

    /** Ends it on the spot. */
    public void kill() {
        handle.destroyForcibly();
    }

    /** Stops it where it is, until it is resumed: it keeps its connections and its ports, and does nothing. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .start()
                    .waitFor();
            if (exit != 0 && isAlive()) {
                throw new CampusProblem("Process " + pid() + " can't be sent SIG" + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while sending SIG" + name, e);
        }
    }

    /** Memory that it holds, in bytes, where the system says so. */
    public OptionalLong residentMemory() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Ended, waited for by nobody, and with no thread left that still holds its ports. */
    private boolean isZombie() {
        Path process = Path.of("/proc", Long.toString(pid()));
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            String stat = Files.readString(process.resolve("stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')')) && threads.count() <= 1;
        } catch (IOException e) {
            return false;
        }
    }
}
