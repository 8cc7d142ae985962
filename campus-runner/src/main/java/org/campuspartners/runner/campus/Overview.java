package org.campuspartners.runner.campus;

import java.util.OptionalLong;
import org.campuspartners.runner.mongo.Mongo;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.RunningProcess;

/** The table of what runs where, and how to go on from there. */
final class Overview {

    private static final String ROW = "  %-12s %-7s %-28s %8s %8s  %s";

    private final Campus campus;
    private final Mongo mongo;

    Overview(Campus campus, Mongo mongo) {
        this.campus = campus;
        this.mongo = mongo;
    }

    void print() {
        Console console = campus.console();
        console.answer(ROW.formatted("part", "state", "address", "process", "memory", "")
                .stripTrailing());
        for (Part part : Part.values()) {
            console.answer(row(part).stripTrailing());
        }
        console.answer("");
        console.answer("Sign in: the sample people need no password. A token for curl and the API pages:");
        console.answer("  ./campus token coordinator      (or --list for all of them)");
        console.answer(
                "API pages: " + campus.address(Part.PARTNERSHIP) + "/swagger-ui/index.html, and on the other two");
        console.answer("Kafka keeps one copy here (replication 1, min.insync 1): enough to try out, not to rely on.");
    }

    private String row(Part part) {
        if (!campus.ownParts().contains(part)) {
            return ROW.formatted(part.title(), "given", address(part), "", "", kind(part));
        }
        RunningProcess process = campus.process(part).orElse(null);
        return ROW.formatted(
                part.title(),
                process == null ? "down" : campus.isReady(part) ? "ready" : "waiting",
                address(part),
                process == null ? "" : process.pid(),
                process == null ? "" : megabytes(process.residentMemory()),
                kind(part));
    }

    private String address(Part part) {
        return switch (part) {
            case MONGODB ->
                campus.options().mongodb().isPresent()
                        ? mongo.kind()
                        : "localhost:" + campus.options().port(part);
            case KAFKA -> campus.kafka();
            default -> campus.address(part).toString();
        };
    }

    private String kind(Part part) {
        return switch (part) {
            case MONGODB -> mongo.description();
            case KAFKA -> campus.options().kafka().isPresent() ? "given" : "KRaft broker of one node";
            case SIGN_IN -> "for development";
            default -> "";
        };
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() / 1_000_000 + " MB" : "";
    }
}
