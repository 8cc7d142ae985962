package org.campuspartners.analytics.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.PlainHttp;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running service for all tests of the module, each of which has a programme of its own; plain HTTP to it. */
@Tag("service")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"campus.topics.replication-factor=1", "campus.topics.min-insync-replicas=1"})
public abstract class RunningService {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(25);

    protected final Neighbours neighbours = Neighbours.shared();

    @LocalServerPort
    protected int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Generations generations;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        TestTokens.register(registry);
        BackingServices.register(registry, () -> BackingServices.topics("partnership.events", "feedback.events"));
    }

    /** What is kept under that name, as the generation has it that is shown. */
    protected final MongoCollection<Document> kept(String name) {
        return database.getCollection(generations.look().live().of(name));
    }

    protected final HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    protected final HttpRequest.Builder as(String role, String path) {
        return to(path).header("Authorization", TestTokens.of("ann").roles(role).bearer());
    }

    protected final HttpRequest.Builder asAnalyst(String path) {
        return as("analyst", path);
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        return PlainHttp.send(request);
    }

    protected static JsonNode json(HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    protected final List<JsonNode> rows(String path) {
        return json(asAnalyst(path)).path("rows").valueStream().toList();
    }

    /** The one row that is there. */
    protected final JsonNode row(String path) {
        List<JsonNode> rows = rows(path);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    protected static void until(ThrowingRunnable holds) {
        await().pollDelay(Duration.ZERO).pollInterval(LOOK).atMost(BOUND).untilAsserted(holds);
    }

    protected static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
