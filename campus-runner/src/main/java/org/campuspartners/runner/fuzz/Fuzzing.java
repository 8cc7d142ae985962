package org.campuspartners.runner.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Part;

/** Every persona at every service, one after the other. */
final class Fuzzing {

    static final String NOBODY = "nobody";

    /** Of each role and of each standing to a class and its partnership, one. */
    static final List<String> PERSONAS =
            List.of("coordinator", "educator", "student", "student-3", "analyst", "operator", "outsider", NOBODY);

    /** About as many as each has operations. */
    private static final Map<Part, Integer> SHARES = Map.of(Part.PARTNERSHIP, 5, Part.FEEDBACK, 2, Part.ANALYTICS, 2);

    private static final Duration SPARE = Duration.ofMinutes(2);

    private final Schemathesis schemathesis;
    private final Campus campus;
    private final Path results;
    private final Console console;

    /** @param results folder where each run has one of its own */
    Fuzzing(Schemathesis schemathesis, Campus campus, Path results, Console console) {
        this.schemathesis = schemathesis;
        this.campus = campus;
        this.results = results;
        this.console = console;
    }

    /** Takes about that long. */
    Map<String, Map<Part, Tally>> run(List<String> personas, Duration length, long seed) {
        List<String> ids = KnownIds.of(campus);
        int shares = personas.size()
                * SHARES.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Map<Part, Tally>> tallies = new LinkedHashMap<>();
        for (String persona : personas) {
            Map<Part, Tally> row = new LinkedHashMap<>();
            for (Part service : Part.SERVICES) {
                Duration turn = length.multipliedBy(SHARES.get(service)).dividedBy(shares);
                Tally tally = run(persona, service, turn.toSeconds() + 1, seed, ids);
                console.say("  %s at %s: %s".formatted(persona, service.title(), tally));
                row.put(service, tally);
            }
            tallies.put(persona, row);
        }
        return tallies;
    }

    private Tally run(String persona, Part service, long seconds, long seed, List<String> ids) {
        Path folder = results.resolve(persona + "-" + service.title());
        Path report = folder.resolve("report.json");
        write(folder, configuration(persona, ids));
        int exit = schemathesis.run(
                List.of(
                        "--config-file",
                        folder.resolve("schemathesis.toml").toString(),
                        "--no-color",
                        "run",
                        campus.address(service) + "/v3/api-docs",
                        "--max-time",
                        Long.toString(seconds),
                        "--seed",
                        Long.toString(seed),
                        "--report-json-path",
                        report.toString()),
                persona.equals(NOBODY)
                        ? Map.of()
                        : Map.of("TOKEN", campus.tokens().of(persona)),
                folder.resolve("run.log"),
                Duration.ofSeconds(seconds).plus(SPARE));
        return Tally.of(report, exit);
    }

    private static void write(Path folder, String configuration) {
        try {
            Files.createDirectories(folder);
            Path hooks = Schemathesis.resource("hooks.py", folder);
            Files.writeString(
                    folder.resolve("schemathesis.toml"),
                    "hooks = \"" + hooks + "\"\n" + Schemathesis.text("schemathesis.toml") + configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What depends on who asks, and on what is there. */
    private String configuration(String persona, List<String> ids) {
        StringBuilder more = new StringBuilder();
        if (!persona.equals(NOBODY)) {
            more.append("\n[auth.openapi]\nbearer = { bearer = \"${TOKEN}\" }\n");
        }
        if (!ids.isEmpty()) {
            String values = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", "));
            more.append("\n[dictionaries]\nids = { values = [").append(values).append("] }\n");
            more.append("\n[parameters]\n\"path.id\" = { dictionary = \"ids\", probability = 0.8 }\n");
            more.append("\n[generation.dictionaries]\nstring = { dictionary = \"ids\", probability = 0.1 }\n");
        }
        if (persona.equals("operator")) {
            more.append(Schemathesis.text("operator.toml"));
        }
        return more.toString();
    }
}
