package org.campuspartners.feedback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.PlainHttp;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.chassis.time.DomainClock;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running service for all tests of the module: two would share a consumer group, and each miss half of what is said. */
@Tag("service")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "campus.topics.replication-factor=1",
            "campus.topics.min-insync-replicas=1",
            "campus.clock.movable=true",
            "campus.clock.tick=200ms",
            "campus.directory.secret=" + Neighbours.SECRET
        })
@Import(Interference.class)
public abstract class FeedbackServiceTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @LocalServerPort
    protected int port;

    @Autowired
    protected DomainClock clock;

    protected final Neighbours neighbours = Neighbours.shared();

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) throws IOException {
        TestTokens.register(registry);
        BackingServices.register(registry, () -> {
            BackingServices.topics("partnership.events", "feedback.events");
            BackingServices.stateTopics("partnership.directory");
        });
        String keys = Files.createTempDirectory("campaign-keys").toString();
        registry.add("campus.keys.directory", () -> keys);
    }

    protected final HttpRequest.Builder as(TestTokens who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", who.bearer());
    }

    protected final HttpRequest.Builder as(String signIn, String path) {
        return as(TestTokens.of(signIn), path);
    }

    protected final HttpRequest.Builder asCoordinator(String path) {
        return as(TestTokens.of("cora").roles("coordinator"), path);
    }

    protected static HttpRequest.Builder with(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) {
        return PlainHttp.send(request);
    }

    protected static JsonNode answer(HttpRequest.Builder request, int status) {
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.body().isEmpty()
                ? JsonMapper.shared().nullNode()
                : JsonMapper.shared().readTree(response.body());
    }

    /** Moves the service's clock, by way of everything that falls due. */
    protected final void moveTo(Instant to) {
        String body = "{\"to\":\"" + to + "\"}";
        TestTokens operator = TestTokens.of("olga").roles("operator");
        answer(with(as(operator, "/api/operator/clock"), "POST", body), 200);
    }

    protected static <T> T until(Supplier<T> there) {
        return await().atMost(BOUND).until(there::get, Objects::nonNull);
    }

    protected static void untilTrue(Supplier<Boolean> holds) {
        await().atMost(BOUND).until(holds::get);
    }
}
