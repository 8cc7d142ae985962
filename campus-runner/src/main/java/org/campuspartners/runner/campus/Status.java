package org.campuspartners.runner.campus;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.RunningProcess;

/** How each part of a campus is, at one moment. */
public final class Status {

    private static final String ROW = "  %-14s %-8s %-24s %8s %8s  %s";

    private enum Health {
        READY,
        WAITING,
        DOWN,
        GIVEN
    }

    private final Campus campus;
    private final List<Part> parts;
    private final Map<Part, Health> health;

    private Status(Campus campus) {
        this.campus = campus;
        this.parts = campus.parts();
        this.health = parts.stream().collect(Collectors.toMap(Function.identity(), this::health));
    }

    public static Status of(Campus campus) {
        return new Status(campus);
    }

    private Health health(Part part) {
        if (!campus.ownParts().contains(part)) {
            return Health.GIVEN;
        }
        if (!campus.isRunning(part)) {
            return Health.DOWN;
        }
        return campus.isReady(part) ? Health.READY : Health.WAITING;
    }

    /** The parts that do not run, or are not ready. */
    public List<Part> down() {
        return parts.stream()
                .filter(part -> health.get(part) == Health.DOWN || health.get(part) == Health.WAITING)
                .toList();
    }

    /** What runs where, a line each. */
    public List<String> table() {
        return Stream.concat(
                        Stream.of(ROW.formatted("part", "state", "address", "process", "memory", "")),
                        parts.stream().map(this::row))
                .map(String::stripTrailing)
                .toList();
    }

    private String row(Part part) {
        RunningProcess process = campus.process(part).orElse(null);
        return ROW.formatted(
                part.title(),
                health.get(part).name().toLowerCase(Locale.ROOT),
                address(part),
                process == null ? "" : process.pid(),
                process == null ? "" : megabytes(process.residentMemory()),
                remark(part));
    }

    private String address(Part part) {
        return switch (part) {
            case MONGODB ->
                health.get(part) == Health.GIVEN
                        ? ""
                        : "localhost:" + campus.options().port(part);
            case KAFKA -> campus.kafka();
            default -> campus.address(part).toString();
        };
    }

    private String remark(Part part) {
        return switch (part) {
            case MONGODB ->
                RunFile.of(campus.home()).read().map(RunFile.Run::mongodb).orElse("");
            case KAFKA ->
                health.get(part) == Health.GIVEN
                        ? ""
                        : "a broker of one node: one copy of each record (replication 1, min.insync 1)";
            case SIGN_IN -> "for development: the sample people have no passwords";
            default -> "";
        };
    }

    private static String megabytes(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() / 1_000_000 + " MB" : "";
    }
}
