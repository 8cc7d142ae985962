package org.campuspartners.runner.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the campus consists of, in the order in which it starts. Each part is a process of its own. */
public enum Part {
    MONGODB("mongodb", 27017),
    KAFKA("kafka", 9092),
    SIGN_IN("sign-in", 9000),
    PARTNERSHIP("partnership", 8081),
    FEEDBACK("feedback", 8082),
    ANALYTICS("analytics", 8083);

    /** The services, in the order in which they are told the time. */
    public static final List<Part> SERVICES = List.of(PARTNERSHIP, FEEDBACK, ANALYTICS);

    private final String title;
    private final int port;

    Part(String title, int port) {
        this.title = title;
        this.port = port;
    }

    /** The name that people type and read. */
    public String title() {
        return title;
    }

    /** The port before the offset. */
    public int port() {
        return port;
    }

    public boolean isService() {
        return SERVICES.contains(this);
    }

    /** The part of that name; {@code feedback} and {@code feedback-service} are the same. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.title.equals(name) || part.isService() && (part.title + "-service").equals(name))
                .findFirst();
    }

    /** All names, for a message. */
    public static String names() {
        return Arrays.stream(values()).map(Part::title).collect(Collectors.joining(", "));
    }
}
