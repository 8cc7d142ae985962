package org.campuspartners.runner.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The processes of one campus. Each is written down before its program begins, so that one which outlives a killed runner is
 * found again, and stands in a process group of its own, so that Ctrl-C reaches the runner alone.
 */
public final class Processes {

    private static final Duration BEGIN = Duration.ofSeconds(10);
    /** Services drain for up to 20 s, and may have an archive to write after that. */
    private static final Duration FINISH = Duration.ofSeconds(45);

    private static final Duration END = Duration.ofSeconds(10);
    private static final int LINES = 15;

    /** With job control on, a shell gives a job a group of its own. $0 is the log. */
    private static final String IN_BACKGROUND = "log=$0; set -m; \"$@\" </dev/null >>\"$log\" 2>&1 &";

    /** The process file's name is $0; the program takes this shell's place and number. */
    private static final String WRITTEN_DOWN = "echo \"$$ $(date +%s)\" >\"$0\"; exec \"$@\"";

    private final CampusHome home;
    private final Await await;

    public Processes(CampusHome home, Await await) {
        this.home = home;
        this.await = await;
    }

    public Optional<RunningProcess> find(Part part) {
        return RunningProcess.recordedIn(home.processFile(part));
    }

    public boolean isRunning(Part part) {
        return find(part).isPresent();
    }

    /** Starts that program and answers the position in its log from which on it writes. */
    public long start(Part part, List<String> program, Map<String, String> environment) {
        LogFile log = new LogFile(home.log(part));
        log.rotate();
        long position = log.length();
        Path file = home.processFile(part);
        try {
            OwnerOnly.folder(file.getParent());
            Files.deleteIfExists(file);
            run(program(log, file, program), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await.until("the process of " + part.title(), BEGIN, () -> isWritten(file));
        return position;
    }

    private static List<String> program(LogFile log, Path file, List<String> program) {
        List<String> command = new ArrayList<>(List.of("bash", "-c", IN_BACKGROUND));
        command.addAll(List.of(log.file().toString(), "bash", "-c", WRITTEN_DOWN, file.toString()));
        command.addAll(program);
        return command;
    }

    private void run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder shell = new ProcessBuilder(command).directory(home.root().toFile());
        shell.environment().keySet().removeIf(name -> name.startsWith("CAMPUS_"));
        shell.environment().putAll(environment);
        Process process = shell.redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CampusProblem("A process can't be started: " + output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while starting a process", e);
        }
    }

    private static boolean isWritten(Path file) {
        try {
            return Files.exists(file) && Files.readString(file).endsWith("\n");
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks those parts to finish, side by side, and ends what does not in time. Returns when they are gone. */
    public void stop(List<Part> parts) {
        List<Part> there = parts.stream().filter(part -> find(part).isPresent()).toList();
        List<RunningProcess> running =
                there.stream().flatMap(part -> find(part).stream()).toList();
        running.forEach(RunningProcess::terminate);
        if (!await.until(titles(there) + " to finish", FINISH, () -> gone(running))) {
            kill(running, there);
        }
        parts.forEach(this::forget);
    }

    /** Ends that part on the spot, and returns when it is gone. */
    public void kill(Part part) {
        kill(find(part).stream().toList(), List.of(part));
        forget(part);
    }

    private void kill(List<RunningProcess> running, List<Part> parts) {
        running.stream().filter(RunningProcess::isAlive).forEach(RunningProcess::kill);
        if (!await.until(titles(parts) + " to end", END, () -> gone(running))) {
            throw new CampusProblem("Could not end " + titles(parts) + "; still there: "
                    + running.stream()
                            .filter(RunningProcess::isAlive)
                            .map(RunningProcess::pid)
                            .toList());
        }
    }

    private void forget(Part part) {
        try {
            Files.deleteIfExists(home.processFile(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns when that part is ready.
     *
     * @param since the position that {@link #start} answered
     * @throws CampusProblem with the last lines of its log, when it ends before, or is not ready in time
     */
    public void awaitReady(Part part, Ready ready, Duration atMost, long since) {
        boolean[] ended = {false};
        boolean done = await.until(part.title() + " to answer " + ready.where(), atMost, () -> {
            ended[0] = !isRunning(part);
            return ended[0] || ready.isReady();
        });
        if (done && !ended[0]) {
            return;
        }
        String what = ended[0] ? " ended before it was ready" : " is not ready after " + atMost.toSeconds() + " s";
        LogFile log = new LogFile(home.log(part));
        throw new CampusProblem(part.title() + what + ". The last of " + log.file() + ":\n    "
                + String.join("\n    ", log.lastWords(since, LINES)));
    }

    private static boolean gone(List<RunningProcess> running) {
        return running.stream().noneMatch(RunningProcess::isAlive);
    }

    private static String titles(List<Part> parts) {
        return String.join(", ", parts.stream().map(Part::title).toList());
    }
}
