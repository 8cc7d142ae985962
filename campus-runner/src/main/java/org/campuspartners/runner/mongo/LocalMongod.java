package org.campuspartners.runner.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.OwnerOnly;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Secrets;

/** A {@code mongod} of this machine: a replica set of one, with access control, and a user for each service. */
final class LocalMongod implements Mongo {

    private static final String SET = "campus";
    private static final String ADMINISTRATOR = "campus-admin";
    private static final Duration PRIMARY = Duration.ofSeconds(30);
    private static final Duration CONNECTED = Duration.ofSeconds(30);
    private static final int ALREADY_INITIALIZED = 23;

    private final Path mongod;
    private final int port;
    private final CampusHome home;
    private final Secrets secrets;

    LocalMongod(Path mongod, int port, CampusHome home) {
        this.mongod = mongod;
        this.port = port;
        this.home = home;
        this.secrets = Secrets.of(home);
    }

    static Optional<Path> find(String searchPath, Path own) {
        return Stream.concat(
                        Arrays.stream(searchPath.split(File.pathSeparator))
                                .filter(folder -> !folder.isBlank())
                                .map(Path::of),
                        Stream.of(own))
                .map(folder -> folder.resolve("mongod"))
                .filter(Files::isExecutable)
                .filter(file -> !Files.isDirectory(file))
                .findFirst();
    }

    @Override
    public String kind() {
        return "mongod";
    }

    @Override
    public String description() {
        return mongod + ", a user for each service";
    }

    @Override
    public Optional<List<String>> program() {
        try {
            Path data = Files.createDirectories(home.data(Part.MONGODB).resolve(kind()));
            Path key = OwnerOnly.folder(home.keys()).resolve("mongodb.key");
            OwnerOnly.write(key, secrets.named("mongodb.cluster"));
            return Optional.of(List.of(
                    mongod.toString(),
                    "--dbpath",
                    data.toString(),
                    "--bind_ip",
                    "127.0.0.1",
                    "--port",
                    Integer.toString(port),
                    "--replSet",
                    SET,
                    "--keyFile",
                    key.toString(),
                    "--nounixsocket",
                    "--quiet",
                    "--wiredTigerCacheSizeGB",
                    "0.25"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void prepare() {
        try {
            if (!new Await(Console.terminal()).until("mongod to keep a connection", CONNECTED, this::isPrepared)) {
                throw new CampusProblem("mongod on port " + port
                        + " can't be prepared: it closes every connection, for " + CONNECTED.toSeconds() + " s now");
            }
        } catch (MongoException e) {
            throw new CampusProblem("mongod on port " + port + " can't be prepared: " + e.getMessage(), e);
        }
    }

    /** A server that finds its place in its set closes connections; whoever was on one begins again. */
    private boolean isPrepared() {
        try {
            if (!isKnown()) {
                introduce();
            }
            try (MongoClient administrator = administrator()) {
                followPort(administrator);
                awaitPrimary(administrator);
                new ServiceUsers(secrets).make(administrator);
            }
            return true;
        } catch (MongoSocketException | MongoConnectionPoolClearedException e) {
            return false;
        }
    }

    private boolean isKnown() {
        try (MongoClient administrator = administrator()) {
            administrator.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoSecurityException e) {
            return false;
        }
    }

    /** On a new server nobody is known, and whoever connects from here may start the set and make the first user. */
    private void introduce() {
        try (MongoClient anybody = MongoClients.create(patient(direct("")))) {
            if (!isPrimary(anybody)) {
                initiate(anybody);
            }
            awaitPrimary(anybody);
            anybody.getDatabase("admin")
                    .runCommand(new Document("createUser", ADMINISTRATOR)
                            .append("pwd", secrets.named("mongodb.admin"))
                            .append("roles", List.of("root")));
        }
    }

    private void initiate(MongoClient client) {
        Document member = new Document("_id", 0).append("host", host());
        try {
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate", new Document("_id", SET).append("members", List.of(member))));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != ALREADY_INITIALIZED) {
                throw e;
            }
        }
    }

    /** The set knows its only member by its port, which may have moved since. */
    private void followPort(MongoClient administrator) {
        Document configuration = administrator
                .getDatabase("admin")
                .runCommand(new Document("replSetGetConfig", 1))
                .get("config", Document.class);
        Document member = configuration.getList("members", Document.class).getFirst();
        if (!member.getString("host").equals(host())) {
            member.put("host", host());
            configuration.put("version", configuration.getInteger("version") + 1);
            administrator
                    .getDatabase("admin")
                    .runCommand(new Document("replSetReconfig", configuration).append("force", true));
        }
    }

    private void awaitPrimary(MongoClient client) {
        if (!new Await(Console.terminal()).until("mongod to be primary", PRIMARY, () -> isPrimary(client))) {
            throw new CampusProblem("mongod is not primary after " + PRIMARY.toSeconds() + " s");
        }
    }

    private String host() {
        return "127.0.0.1:" + port;
    }

    private static boolean isPrimary(MongoClient client) {
        return client.getDatabase("admin").runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
    }

    MongoClient administrator() {
        return MongoClients.create(patient(direct(ADMINISTRATOR + ":" + secrets.named("mongodb.admin") + "@")));
    }

    private String direct(String user) {
        return "mongodb://" + user + "127.0.0.1:" + port + "/?directConnection=true";
    }

    static MongoClientSettings patient(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(20, TimeUnit.SECONDS))
                .build();
    }

    @Override
    public String uri(Part service) {
        String database = ServiceUsers.database(service);
        return "mongodb://" + service.title() + ":" + new ServiceUsers(secrets).password(service) + "@127.0.0.1:" + port
                + "/" + database + "?replicaSet=" + SET + "&authSource=" + database;
    }
}
