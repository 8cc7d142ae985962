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
    ANALYTICS("analytics", 8083),
    PARTNERSHIP_2("partnership-2", 8181, PARTNERSHIP),
    FEEDBACK_2("feedback-2", 8182, FEEDBACK),
    ANALYTICS_2("analytics-2", 8183, ANALYTICS);

    /** The services, each by its first instance, in the order in which they are told the time. */
    public static final List<Part> SERVICES = List.of(PARTNERSHIP, FEEDBACK, ANALYTICS);

    private final String title;
    private final int port;
    private final Part first;

    Part(String title, int port) {
        this(title, port, null);
    }

    Part(String title, int port, Part first) {
        this.title = title;
        this.port = port;
        this.first = first;
    }

    /** The name that people type and read. */
    public String title() {
        return title;
    }

    /** The port before the offset. */
    public int port() {
        return port;
    }

    /** Whether it is an instance of a service. */
    public boolean isService() {
        return SERVICES.contains(service());
    }

    /** The service that it is an instance of, by its first instance; of anything else, itself. */
    public Part service() {
        return first == null ? this : first;
    }

    /** Whether it runs only where there are two instances of each service. */
    public boolean isSecondInstance() {
        return first != null;
    }

    /** The part of that name; {@code feedback} and {@code feedback-service} are the same. */
    public static Optional<Part> named(String name) {
        return Arrays.stream(values())
                .filter(part ->
                        part.title.equals(name) || SERVICES.contains(part) && (part.title + "-service").equals(name))
                .findFirst();
    }

    /** All names, for a message. */
    public static String names() {
        return Arrays.stream(values()).map(Part::title).collect(Collectors.joining(", "));
    }
}
