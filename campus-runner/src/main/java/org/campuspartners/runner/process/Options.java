package org.campuspartners.runner.process;

import java.util.Optional;

/**
 * What a person chose for this campus.
 *
 * @param portOffset added to every port
 * @param mongodb connection string of a MongoDB to use instead of starting one
 * @param kafka {@code host:port} of a Kafka to use instead of starting one
 * @param instances of each service: one or two
 * @param asDeployed whether what runs gets the heap and the compilers of its image, not the small ones for a desk
 */
public record Options(
        int portOffset, Optional<String> mongodb, Optional<String> kafka, int instances, boolean asDeployed) {

    public static final Options DEFAULTS = at(0);

    /** Stores of its own, and one instance of each service. */
    public static Options at(int portOffset) {
        return new Options(portOffset, Optional.empty(), Optional.empty(), 1, false);
    }

    public Options withInstances(int number) {
        return new Options(portOffset, mongodb, kafka, number, asDeployed);
    }

    public Options deployed() {
        return new Options(portOffset, mongodb, kafka, instances, true);
    }

    public int port(Part part) {
        return part.port() + portOffset;
    }
}
