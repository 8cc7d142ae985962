package org.campuspartners.runner.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run came to.
 *
 * @param findings kinds of failure, of which each counts once an operation, and errors of the run itself
 */
record Tally(long requests, long findings) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As the report says; a run that ended badly without one, or without a finding in it, is a finding itself. */
    static Tally of(Path report, int exit) {
        JsonNode read = read(report);
        JsonNode cases = read.path("test_cases");
        long errors = read.path("errors")
                .valueStream()
                .mapToLong(error -> error.path("count").asLong(1))
                .sum();
        long findings = cases.path("unique_failures").asLong() + errors;
        return new Tally(cases.path("generated").asLong(), exit == 0 ? findings : Math.max(1, findings));
    }

    private static JsonNode read(Path report) {
        try {
            return JSON.readTree(Files.readString(report));
        } catch (IOException none) {
            return JSON.createObjectNode();
        }
    }

    Tally plus(Tally other) {
        return new Tally(requests + other.requests, findings + other.findings);
    }

    @Override
    public String toString() {
        return findings == 0 ? Long.toString(requests) : requests + ", " + findings + " found";
    }
}
