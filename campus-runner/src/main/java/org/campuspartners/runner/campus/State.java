package org.campuspartners.runner.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Neighbour;
import org.campuspartners.runner.process.OwnerOnly;

/** What is kept in {@code .campus}: one command at a time may start or stop parts, or forget it. */
record State(CampusHome home) {

    private static final Duration OTHERS = Duration.ofMinutes(4);
    private static final Set<String> KEPT = Stream.concat(
                    Stream.of("bin", "tools", "lock", "unpacked"),
                    Arrays.stream(Neighbour.values()).map(Neighbour::title))
            .collect(Collectors.toUnmodifiableSet());

    /** Runs that work while no other command starts or stops parts of this campus. */
    void alone(Console console, Runnable work) {
        Path file = OwnerOnly.folder(home.state()).resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock[] lock = new FileLock[1];
            if (!new Await(console).until("another ./campus to finish what it does", OTHERS, () -> {
                lock[0] = tryLock(channel);
                return lock[0] != null;
            })) {
                throw new CampusProblem("Another ./campus still holds " + file);
            }
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything but programs, and the campuses beside this one. */
    void forget() {
        if (!Files.isDirectory(home.state())) {
            return;
        }
        try (Stream<Path> entries = Files.list(home.state())) {
            entries.filter(entry -> !KEPT.contains(entry.getFileName().toString()))
                    .forEach(State::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
