package org.campuspartners.partnership.roster.oneroster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks bundles in a process that has little memory, so that what takes much can't be overlooked. */
final class LittleMemory {

    private static final long BOUND_SECONDS = 120;

    private LittleMemory() {}

    /** What is found in each, by code, in a heap of so many megabytes. */
    static List<String> check(int megabytes, Stream<Path> bundles) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx" + megabytes + "m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LittleMemory.class.getName()),
                        bundles.map(Path::toString))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.onExit()
                .orTimeout(BOUND_SECONDS, TimeUnit.SECONDS)
                .whenComplete((done, late) -> process.destroyForcibly());
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("the process ended with " + process.exitValue() + ":\n" + said);
        }
        return said.lines().toList();
    }

    public static void main(String[] bundles) {
        Stream.of(bundles).map(Path::of).map(LittleMemory::codes).forEach(System.out::println);
    }

    private static Map<String, Long> codes(Path bundle) {
        try {
            return Bundle.check(bundle, Mode.LENIENT, Limits.DEFAULT, Optional.empty(), (listed, line) -> {})
                    .counts()
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(
                            found -> found.getKey().code(), Map.Entry::getValue, Long::sum, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
