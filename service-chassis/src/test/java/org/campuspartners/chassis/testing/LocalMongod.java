package org.campuspartners.chassis.testing;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.chassis.testing.BackingServices.Mongo;

/** A {@code mongod} of this machine as a single-node replica set, in a folder of its own. */
final class LocalMongod {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LocalMongod() {}

    static Optional<Mongo> start() {
        return program().map(LocalMongod::start);
    }

    /** A running one, and where it listens. */
    record Node(int port, LocalProcess process) {}

    private static Mongo start(Path program) {
        int port = start(program, List.of()).port();
        String uri = uri(port);
        try (MongoClient client = MongoClients.create(uri)) {
            LocalProcess.await("mongod at " + uri, PATIENCE, () -> becomesPrimary(client, port));
            String version = admin(client, new Document("buildInfo", 1)).getString("version");
            return new Mongo("mongod " + version + " (" + program + ") at " + uri, uri, true);
        }
    }

    /** Starts a member of a replica set that nobody has initiated yet. */
    static Node start(Path program, List<String> options) {
        Path folder = LocalProcess.temporaryFolder("mongod");
        int port = LocalProcess.freePort();
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "--replSet", "rs", "--bind_ip", "127.0.0.1"));
        command.addAll(List.of("--port", Integer.toString(port), "--dbpath", folder.toString()));
        // Tests have it fail at will.
        command.addAll(List.of("--wiredTigerCacheSizeGB", "0.25", "--setParameter", "enableTestCommands=1"));
        command.addAll(options);
        return new Node(port, LocalProcess.start(folder, command));
    }

    /** Of this member alone, whatever it is in its set. */
    static String uri(int port) {
        return "mongodb://127.0.0.1:" + port + "/?directConnection=true";
    }

    private static boolean becomesPrimary(MongoClient client, int port) {
        if (admin(client, new Document("hello", 1)).getBoolean("isWritablePrimary", false)) {
            return true;
        }
        Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        admin(client, new Document("replSetInitiate", new Document("_id", "rs").append("members", List.of(member))));
        return false;
    }

    static Document admin(MongoClient client, Document command) {
        return client.getDatabase("admin")
                .withCodecRegistry(MongoClientSettings.getDefaultCodecRegistry())
                .runCommand(command);
    }

    static Optional<Path> program() {
        Stream<Path> onThePath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve("mongod"));
        Stream<Path> inTheTree = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(".campus/bin/mongod"));
        return Stream.concat(onThePath, inTheTree).filter(Files::isExecutable).findFirst();
    }
}
