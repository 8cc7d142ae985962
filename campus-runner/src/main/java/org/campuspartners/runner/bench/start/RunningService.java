package org.campuspartners.runner.bench.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a process of this machine was started, as its system says, so that it can be started once more. */
record RunningService(List<String> command, Map<String, String> environment) {

    static RunningService of(long pid) throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (String entry : words(pid, "environ")) {
            int equals = entry.indexOf('=');
            environment.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return new RunningService(words(pid, "cmdline"), environment);
    }

    private static List<String> words(long pid, String file) throws IOException {
        String all = Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8);
        return new ArrayList<>(List.of(all.split("\0")));
    }

    /** The jar that it runs. */
    Path program() {
        return Path.of(command.get(command.indexOf("-jar") + 1));
    }
}
