package org.campuspartners.runner.process;

import java.util.Optional;

/**
 * What a person chose for this campus.
 *
 * @param portOffset added to every port
 * @param mongodb connection string of a MongoDB to use instead of starting one
 * @param kafka {@code host:port} of a Kafka to use instead of starting one
 */
public record Options(int portOffset, Optional<String> mongodb, Optional<String> kafka) {

    public static final Options DEFAULTS = new Options(0, Optional.empty(), Optional.empty());

    public int port(Part part) {
        return part.port() + portOffset;
    }
}
