package org.campuspartners.runner.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;

/** The program that makes requests up, in a Python environment of its own. */
final class Schemathesis {

    static final String VERSION = "4.32.5";

    private static final Duration INSTALLING = Duration.ofMinutes(5);

    private final Path program;

    private Schemathesis(Path program) {
        this.program = program;
    }

    /**
     * Installed if it isn't yet.
     *
     * @throws CampusProblem where there is no Python, or nothing can be had from its package index
     */
    static Schemathesis installed(CampusHome home, Console console) {
        Path folder = home.tools().resolve("schemathesis-" + VERSION);
        Path program = folder.resolve("bin").resolve("schemathesis");
        if (!Files.isExecutable(program)) {
            console.say("Installing schemathesis " + VERSION + " in " + folder);
            install(folder);
        }
        return new Schemathesis(program);
    }

    private static void install(Path folder) {
        Path log = folder.resolveSibling("schemathesis.log");
        try {
            Files.createDirectories(folder.getParent());
            Path requirements = resource("requirements.txt", folder.getParent());
            must(
                    List.of("python3", "-m", "venv", "--clear", folder.toString()),
                    log,
                    "fuzz needs Python 3.10 or newer, as python3 on the PATH and with its module venv");
            must(
                    List.of(
                            folder.resolve("bin").resolve("python").toString(),
                            "-m",
                            "pip",
                            "install",
                            "--disable-pip-version-check",
                            "--no-input",
                            "-r",
                            requirements.toString()),
                    log,
                    "schemathesis " + VERSION + " can't be had from the Python package index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void must(List<String> command, Path log, String otherwise) {
        if (exitOf(command, Map.of(), log, INSTALLING) != 0) {
            throw new CampusProblem(otherwise + "; see " + log);
        }
    }

    /** Runs it with these arguments, as long as that, and returns its exit code. */
    int run(List<String> arguments, Map<String, String> environment, Path log, Duration atMost) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        return exitOf(command, environment, log, atMost);
    }

    private static int exitOf(List<String> command, Map<String, String> environment, Path log, Duration atMost) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // What it writes where it stands is of this run, too.
        builder.directory(log.toFile().getAbsoluteFile().getParentFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while running " + command.getFirst(), e);
        }
    }

    /** Puts a file of ours where it can be read. */
    static Path resource(String name, Path folder) {
        try {
            return Files.writeString(folder.resolve(name), text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (InputStream in = Schemathesis.class.getResourceAsStream("/fuzz/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
