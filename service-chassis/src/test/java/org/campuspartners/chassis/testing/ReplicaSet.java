package org.campuspartners.chassis.testing;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.campuspartners.chassis.testing.LocalMongod.Node;

/** Three {@code mongod} of this machine that see each other through proxies, so that one can be cut off from the others. */
public final class ReplicaSet implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ELECTION = Duration.ofSeconds(5);

    /** One of the three, as whoever runs beside it has it: cut off from the others it can still be reached. */
    public static final class Member {

        private final LocalProcess process;
        private final CuttingProxy proxy;
        private final MongoClient client;

        private Member(Node node) {
            process = node.process();
            proxy = new CuttingProxy("127.0.0.1:" + node.port());
            client = MongoClients.create(LocalMongod.uri(node.port()) + "&serverSelectionTimeoutMS=5000");
        }

        public MongoDatabase database(String name) {
            return client.getDatabase(name);
        }

        /** Whether it takes itself for the primary. */
        public boolean isPrimary() {
            try {
                return LocalMongod.admin(client, new Document("hello", 1)).getBoolean("isWritablePrimary", false);
            } catch (MongoException away) {
                return false;
            }
        }
    }

    private final List<Member> members;

    private ReplicaSet(List<Member> members) {
        this.members = members;
    }

    /** Nothing where this machine has no {@code mongod}. */
    public static Optional<ReplicaSet> start() {
        return LocalMongod.program().map(ReplicaSet::start);
    }

    private static ReplicaSet start(Path program) {
        List<Member> members = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            // The proxies look for words.
            members.add(new Member(LocalMongod.start(program, List.of("--networkMessageCompressors", "disabled"))));
        }
        ReplicaSet set = new ReplicaSet(members);
        set.initiate();
        return set;
    }

    private void initiate() {
        List<Document> hosts = new ArrayList<>();
        members.forEach(member -> hosts.add(new Document("_id", hosts.size()).append("host", member.proxy.address())));
        Document config = new Document("_id", "rs")
                .append("members", hosts)
                .append(
                        "settings",
                        new Document("electionTimeoutMillis", (int) ELECTION.toMillis())
                                .append("heartbeatIntervalMillis", 500));
        LocalProcess.await("the set's members", PATIENCE, () -> LocalMongod.admin(
                        members.getFirst().client, new Document("replSetInitiate", config))
                .containsKey("ok"));
        LocalProcess.await("a primary", PATIENCE, () -> members.stream().anyMatch(Member::isPrimary));
    }

    public Member primary() {
        return primaryBeside(null);
    }

    /** Waits for the one that the others follow who are cut off from the one given. */
    public Member primaryBeside(Member isolated) {
        List<Member> found = new ArrayList<>();
        LocalProcess.await("a primary", PATIENCE, () -> {
            members.stream()
                    .filter(member -> member != isolated)
                    .filter(Member::isPrimary)
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    /** Neither hears the others any more nor is heard by them. */
    public void isolate(Member one) {
        for (Member member : members) {
            if (member == one) {
                member.proxy.cutOff();
            } else {
                // Whom a heartbeat is from stands in it.
                member.proxy.cutOff(one.proxy.address());
            }
        }
    }

    public void heal() {
        members.forEach(member -> member.proxy.heal());
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.client.close();
            member.proxy.close();
            member.process.end();
        }
    }
}
