package org.campuspartners.chassis.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** A process that this JVM starts and that never outlives it, even where the JVM is killed. */
final class LocalProcess {

    /** The shell ends the process when its own standard input closes, which even a killed parent brings about. */
    private static final String DIE_WITH_THE_PARENT =
            "folder=$1; shift; \"$@\" & child=$!; echo $child >\"$folder/pid\"; cat >/dev/null; kill -9 $child; wait $child;"
                    + " rm -rf \"$folder\"";

    /** Files that lie in memory, on Linux. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long PLENTY = 4L << 30;

    private final Path folder;
    private final Process shell;

    private LocalProcess(Path folder, Process shell) {
        this.folder = folder;
        this.shell = shell;
    }

    static LocalProcess start(Path folder, List<String> command) {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", DIE_WITH_THE_PARENT, "sh", folder.toString()));
        shell.addAll(command);
        try {
            File output = folder.resolve("output.log").toFile();
            Process process = new ProcessBuilder(shell)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            LocalProcess started = new LocalProcess(folder, process);
            Runtime.getRuntime().addShutdownHook(new Thread(started::end));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By SIGKILL, and its folder with it. */
    void end() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            shell.destroyForcibly();
        }
    }

    /** Stops it where it is, by SIGSTOP. */
    void pause() {
        signal("-STOP");
    }

    void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            String pid = Files.readString(folder.resolve("pid")).strip();
            int answer = new ProcessBuilder("kill", signal, pid).start().waitFor();
            if (answer != 0) {
                throw new IllegalStateException("no process takes " + signal + " in " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the condition holds; an exception counts as not yet. */
    static void await(String what, Duration patience, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException(what + " was not ready within " + patience, last);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In memory where there is plenty: a test ends processes and no machine, so that nothing is shown by waiting for a disk. */
    static Path temporaryFolder(String name) {
        String prefix = "campus-" + name + "-";
        try {
            return Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > PLENTY
                    ? Files.createTempDirectory(MEMORY, prefix)
                    : Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
