package org.campuspartners.runner.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Processes;
import org.campuspartners.runner.process.Ready;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
class LocalMongodIT {

    private static final int PORT = 37_017;

    @TempDir
    Path root;

    private CampusHome home;
    private Processes processes;
    private Path mongod;

    @BeforeEach
    void given_a_mongod() {
        home = CampusHome.of(root);
        processes = new Processes(home, new Await(Console.terminal()));
        Optional<Path> found = LocalMongod.find(System.getenv("PATH"), home.programs());
        Assumptions.assumeTrue(found.isPresent(), "there is no mongod on the PATH");
        mongod = found.get();
    }

    @AfterEach
    void nothing_is_left() {
        processes.kill(Part.MONGODB);
    }

    @Test
    void each_service_reads_and_writes_its_own_database_and_no_other() {
        LocalMongod mongo = started(PORT);
        mongo.prepare();

        try (MongoClient feedback = MongoClients.create(mongo.uri(Part.FEEDBACK))) {
            assertThatCode(() ->
                            feedback.getDatabase("feedback").getCollection("c").insertOne(new Document("a", 1)))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> feedback.getDatabase("partnership")
                            .getCollection("c")
                            .find()
                            .first())
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("not authorized");
        }
        try (MongoClient anybody = MongoClients.create("mongodb://127.0.0.1:" + PORT + "/?directConnection=true")) {
            assertThatThrownBy(() -> anybody.getDatabase("feedback")
                            .getCollection("c")
                            .find()
                            .first())
                    .isInstanceOf(MongoCommandException.class);
        }
    }

    @Test
    void what_was_written_is_there_after_a_kill_and_on_another_port() {
        LocalMongod mongo = started(PORT);
        mongo.prepare();
        try (MongoClient analytics = MongoClients.create(mongo.uri(Part.ANALYTICS))) {
            analytics.getDatabase("analytics").getCollection("c").insertOne(new Document("_id", "kept"));
        }
        processes.kill(Part.MONGODB);

        LocalMongod moved = started(PORT + 1);
        moved.prepare();

        try (MongoClient analytics = MongoClients.create(moved.uri(Part.ANALYTICS))) {
            assertThat(analytics.getDatabase("analytics").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_the_server_closes_is_made_again() {
        LocalMongod mongo = started(PORT, "--setParameter", "enableTestCommands=1");
        mongo.prepare();
        try (MongoClient administrator = mongo.administrator()) {
            administrator
                    .getDatabase("admin")
                    .runCommand(new Document("configureFailPoint", "failCommand")
                            .append("mode", new Document("times", 2))
                            .append(
                                    "data",
                                    new Document("closeConnection", true)
                                            .append("failCommands", List.of("ping", "replSetGetConfig"))));
        }

        assertThatCode(mongo::prepare).doesNotThrowAnyException();
    }

    private LocalMongod started(int port, String... options) {
        LocalMongod mongo = new LocalMongod(mongod, port, home);
        List<String> program = Stream.concat(mongo.program().orElseThrow().stream(), Stream.of(options))
                .toList();
        long since = processes.start(Part.MONGODB, program, Map.of());
        processes.awaitReady(Part.MONGODB, Ready.port(port), Duration.ofSeconds(30), since);
        return mongo;
    }
}
