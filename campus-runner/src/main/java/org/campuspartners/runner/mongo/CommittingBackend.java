package org.campuspartners.runner.mongo;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Commits a command's changes before it is answered, so that a killed process loses nothing that it acknowledged. Commands that
 * write take turns: a commit in the middle of another's would keep a document without its index entries.
 */
final class CommittingBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getMore",
            "count",
            "distinct",
            "ping",
            "hello",
            "isMaster",
            "ismaster",
            "listIndexes",
            "listCollections",
            "listDatabases",
            "buildInfo",
            "endSessions",
            "killCursors",
            "serverStatus");

    private final MVStore store;
    private final Object turn = new Object();

    CommittingBackend(MVStore store) {
        super(store);
        this.store = store;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        return committed(command, () -> super.handleMessage(message));
    }

    private Document committed(String command, Supplier<Document> work) {
        if (READS.contains(command)) {
            return work.get();
        }
        synchronized (turn) {
            Document answer = work.get();
            store.commit();
            return answer;
        }
    }
}
