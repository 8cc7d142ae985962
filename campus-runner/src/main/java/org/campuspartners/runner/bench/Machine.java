package org.campuspartners.runner.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on, as far as it says so. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    static String description() {
        return "%d cores%s%s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        said(PROCESSORS, "model name", text -> " (" + text + ")"),
                        said(MEMORY, "MemTotal", text -> ", " + gigabytes(text) + " GB"),
                        System.getProperty("java.version"));
    }

    private interface Spelling {
        String of(String text);
    }

    private static String said(Path file, String name, Spelling spelling) {
        if (!Files.exists(file)) {
            return "";
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line ->
                            spelling.of(line.substring(line.indexOf(':') + 1).strip()))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long gigabytes(String kilobytes) {
        return Math.round(Long.parseLong(kilobytes.replaceAll("\\D", "")) / 1_000_000.0);
    }
}
