package org.campuspartners.runner.process;

import java.util.Optional;

/**
 * What a person chose for this campus.
 *
 * @param portOffset added to every port
 * @param mongodb connection string of a MongoDB to use instead of starting one
 * @param kafka {@code host:port} of a Kafka to use instead of starting one
 * @param instances of each service: one or two
 */
public record Options(int portOffset, Optional<String> mongodb, Optional<String> kafka, int instances) {

    public static final Options DEFAULTS = at(0);

    /** Stores of its own, and one instance of each service. */
    public static Options at(int portOffset) {
        return new Options(portOffset, Optional.empty(), Optional.empty(), 1);
    }

    public Options withInstances(int number) {
        return new Options(portOffset, mongodb, kafka, number);
    }

    public int port(Part part) {
        return part.port() + portOffset;
    }
}
