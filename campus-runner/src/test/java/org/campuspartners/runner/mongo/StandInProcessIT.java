package org.campuspartners.runner.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Processes;
import org.campuspartners.runner.process.Ready;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("processes")
class StandInProcessIT {

    private static final int PORT = 37_027;

    @TempDir
    Path root;

    private Processes processes;
    private StandInMongo mongo;

    @BeforeEach
    void given_a_stand_in() {
        CampusHome home = CampusHome.of(root);
        processes = new Processes(home, new Await(Console.terminal()));
        mongo = new StandInMongo(PORT, home);
        start();
    }

    @AfterEach
    void nothing_is_left() {
        processes.kill(Part.MONGODB);
    }

    @Test
    void a_kill_loses_nothing_that_was_acknowledged_and_leaves_no_document_without_its_index() {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (ExecutorService writers = Executors.newFixedThreadPool(4);
                MongoClient client = MongoClients.create(mongo.uri(Part.PARTNERSHIP))) {
            for (int i = 0; i < 4; i++) {
                String writer = "writer-" + i;
                writers.execute(() -> write(client, writer, acknowledged));
            }
            assertThat(new Await(Console.terminal())
                            .until("writes", Duration.ofSeconds(30), () -> acknowledged.size() > 400))
                    .isTrue();
            processes.kill(Part.MONGODB);
        }

        start();

        try (MongoClient client = MongoClients.create(mongo.uri(Part.PARTNERSHIP))) {
            MongoCollection<Document> documents = documents(client);
            for (String id : acknowledged) {
                assertThat(documents.find(Filters.eq(id)).first())
                        .as(id)
                        .isNotNull()
                        .containsEntry("version", 2);
            }
            for (Document document : documents.find()) {
                assertThat(documents.countDocuments(Filters.eq(document.get("_id"))))
                        .isEqualTo(1);
            }
        }
    }

    private static void write(MongoClient client, String writer, Set<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String id = writer + "/" + i;
                documents(client).insertOne(new Document("_id", id).append("version", 1));
                documents(client)
                        .updateOne(Filters.and(Filters.eq(id), Filters.eq("version", 1)), Updates.set("version", 2));
                acknowledged.add(id);
            }
        } catch (com.mongodb.MongoException e) {
            // Killed, as intended.
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("partnership").getCollection("documents");
    }

    private void start() {
        long since = processes.start(Part.MONGODB, mongo.program().orElseThrow(), Map.of());
        processes.awaitReady(Part.MONGODB, Ready.port(PORT), Duration.ofSeconds(30), since);
    }
}
