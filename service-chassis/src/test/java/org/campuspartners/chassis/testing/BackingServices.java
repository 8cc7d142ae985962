package org.campuspartners.chassis.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The MongoDB and the Kafka of this test run: each started at most once a JVM, at its first use, named on standard
 * output, and gone when the JVM is.
 *
 * <p>MongoDB is a container where a Docker engine answers, else a {@code mongod} from the PATH or from {@code
 * .campus/bin} of the tree, else the stand-in mongo-java-server. Kafka is a container or a broker process of its own.
 */
public final class BackingServices {

    /** Twelve partitions for ever, the settings every event topic of the system has (rule R8). */
    private static final Map<String, String> FOR_EVER = Map.of(
            "cleanup.policy", "delete",
            "retention.ms", "-1",
            "retention.bytes", "-1",
            "message.timestamp.type", "CreateTime",
            "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
            "unclean.leader.election.enable", "false",
            "min.insync.replicas", "1");

    private static final int PARTITIONS = 12;

    /** As {@code fetch.max.wait.ms} of who reads what is there and goes: closing waits for what the broker still holds back. */
    public static final int READERS_WAIT_MS = 10;

    /** As {@code spring.kafka.consumer.fetch-max-wait}, for the same reason, of a service that is stopped now and then. */
    public static final String CONSUMERS_WAIT = "50ms";

    private static volatile Mongo startedMongo;
    private static volatile String startedKafka;

    private BackingServices() {}

    /** The MongoDB that was chosen. */
    public static Mongo mongo() {
        return ChosenMongo.MONGO;
    }

    /** Every MongoDB at hand, the chosen one first: what a store conformance suite runs on. */
    public static List<Mongo> everyMongo() {
        List<Mongo> all = new ArrayList<>(List.of(mongo()));
        if (mongo() != standIn()) {
            all.add(standIn());
        }
        return all;
    }

    /** The stand-in, whatever else is at hand. */
    public static Mongo standIn() {
        return StandIn.MONGO;
    }

    /** A database of the chosen MongoDB that nobody has used yet. */
    public static MongoDatabase freshDatabase() {
        return mongo().freshDatabase();
    }

    /** The bootstrap address of the broker. */
    public static String kafka() {
        return ChosenKafka.KAFKA.bootstrap();
    }

    /** The chosen MongoDB, if anybody has used it. */
    public static Optional<Mongo> startedMongo() {
        return Optional.ofNullable(startedMongo);
    }

    /** The bootstrap address of the broker, if anybody has used it. */
    public static Optional<String> startedKafka() {
        return Optional.ofNullable(startedKafka);
    }

    /** The broker stands still, as by SIGSTOP, while something is done; then it wakes and goes on where it was. */
    public static void whileKafkaIsStopped(Runnable action) {
        ChosenKafka.KAFKA.pause().run();
        try {
            action.run();
        } finally {
            ChosenKafka.KAFKA.resume().run();
        }
    }

    /** Gives a Spring test this run's broker and a fresh database. */
    public static void register(DynamicPropertyRegistry registry) {
        register(registry, () -> {});
    }

    /**
     * Gives a Spring test a fresh database and this run's broker, which starts while the test's context does.
     *
     * @param topics makes the topics that must be there when the broker is first spoken to
     */
    public static void register(DynamicPropertyRegistry registry, Runnable topics) {
        CompletableFuture<String> broker = CompletableFuture.supplyAsync(() -> {
            topics.run();
            return kafka();
        });
        String uri = mongo().uri(freshName());
        registry.add("spring.mongodb.uri", () -> uri);
        registry.add("spring.kafka.bootstrap-servers", broker::join);
        registry.add("spring.kafka.consumer.fetch-max-wait", () -> CONSUMERS_WAIT);
    }

    /** Creates what is missing of these event topics, as deployment does (rule R8), with one replica. */
    public static void topics(String... names) {
        create(FOR_EVER, names);
    }

    /** Creates what is missing of these compacted topics, as deployment does, with one replica. */
    public static void stateTopics(String... names) {
        Map<String, String> compacted = new HashMap<>(FOR_EVER);
        compacted.put("cleanup.policy", "compact");
        compacted.put("max.compaction.lag.ms", "86400000");
        compacted.put("segment.ms", "86400000");
        create(compacted, names);
    }

    /** What every event topic has; a test changes one of them. */
    public static Map<String, String> settingsOfTopics() {
        return FOR_EVER;
    }

    private static void create(Map<String, String> settings, String... names) {
        try {
            for (String name : names) {
                try {
                    NewTopic topic = new NewTopic(name, PARTITIONS, (short) 1).configs(settings);
                    Administrator.ADMIN.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("no topic " + name, e.getCause());
                    }
                }
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("no topics in time", e);
        }
    }

    private static String freshName() {
        return "test-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A MongoDB at hand; {@code uri} is its address without a database. */
    public record Mongo(String name, String uri, boolean real) {

        private static final Map<String, MongoClient> CLIENTS = new ConcurrentHashMap<>();

        /** The connection string of one of its databases. */
        public String uri(String database) {
            int options = uri.indexOf('?');
            String server = options < 0 ? uri : uri.substring(0, options);
            String base = server.endsWith("/") ? server : server + "/";
            return base + database + (options < 0 ? "" : uri.substring(options));
        }

        /** {@code host:port}, where it is one server. */
        public String address() {
            return uri.replaceFirst("^mongodb://", "").replaceFirst("/.*$", "");
        }

        /** Its address by way of a proxy, with more options. */
        public String uriBy(CuttingProxy proxy, String options) {
            return uri.replace(address(), proxy.address()) + (uri.contains("?") ? "&" : "?") + options;
        }

        /** A client shared by the whole JVM. */
        public MongoClient client() {
            return CLIENTS.computeIfAbsent(uri, MongoClients::create);
        }

        /** A database that nobody has used yet. */
        public MongoDatabase freshDatabase() {
            return client().getDatabase(freshName());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final class ChosenMongo {
        static final Mongo MONGO =
                announced(Containers.mongo().or(LocalMongod::start).orElseGet(() -> StandIn.MONGO));

        private static Mongo announced(Mongo mongo) {
            announce("MongoDB", mongo.name());
            startedMongo = mongo;
            return mongo;
        }
    }

    private static final class StandIn {
        static final Mongo MONGO = LocalStandIn.start();
    }

    record Kafka(String how, String bootstrap, Runnable pause, Runnable resume) {}

    private static final class ChosenKafka {
        static final Kafka KAFKA = announced(Containers.kafka().orElseGet(LocalBroker::start));

        private static Kafka announced(Kafka kafka) {
            announce("Kafka", kafka.how() + " at " + kafka.bootstrap());
            startedKafka = kafka.bootstrap();
            return kafka;
        }
    }

    /** One for the whole JVM, like the clients of MongoDB. */
    private static final class Administrator {
        static final Admin ADMIN = Admin.create(Map.of("bootstrap.servers", kafka()));
    }

    private static void announce(String what, String which) {
        System.out.println("[backing services] " + what + ": " + which);
    }
}
