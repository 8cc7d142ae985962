package org.campuspartners.chassis.testing;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import org.campuspartners.chassis.testing.BackingServices.Mongo;

/** mongo-java-server in this JVM: what a newcomer without Docker and without {@code mongod} gets. */
final class LocalStandIn {

    private LocalStandIn() {}

    static Mongo start() {
        MongoServer server = new MongoServer(H2Backend.inMemory());
        InetSocketAddress address = server.bind();
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        String uri = "mongodb://127.0.0.1:" + address.getPort() + "/";
        return new Mongo("stand-in mongo-java-server (H2) at " + uri, uri, false);
    }
}
