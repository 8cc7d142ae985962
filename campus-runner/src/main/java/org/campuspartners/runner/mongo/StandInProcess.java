package org.campuspartners.runner.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import org.h2.mvstore.MVStore;

/** The program of the stand-in's process. */
public final class StandInProcess {

    private StandInProcess() {}

    public static void main(String[] args) {
        MVStore store =
                new MVStore.Builder().fileName(args[1]).autoCommitDisabled().open();
        store.setVersionsToKeep(0);
        MongoServer server = new MongoServer(new CommittingBackend(store));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        server.bind(InetAddress.getLoopbackAddress().getHostAddress(), Integer.parseInt(args[0]));
    }
}
