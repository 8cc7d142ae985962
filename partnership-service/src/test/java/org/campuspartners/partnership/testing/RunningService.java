package org.campuspartners.partnership.testing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.PlainHttp;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real port, with a real broker and store; one for all tests that extend this. */
@Tag("service")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "campus.topics.replication-factor=1",
            "campus.topics.min-insync-replicas=1",
            "campus.person.secret=a-secret-of-the-tests-for-person-ids",
            "campus.directory.secret=a-secret-of-the-tests-for-the-directory"
        })
public abstract class RunningService {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        TestTokens.register(registry);
        BackingServices.register(registry, () -> {
            BackingServices.topics("partnership.events", "feedback.events");
            BackingServices.stateTopics("partnership.directory");
        });
    }

    protected static TestTokens coordinator() {
        return TestTokens.of("planted.coordinator").roles("coordinator");
    }

    protected Answer get(TestTokens who, String path) {
        return send(to(who, path).GET());
    }

    protected Answer post(TestTokens who, String path, String type, byte[] body) {
        return post(who, path, type, body, UUID.randomUUID().toString());
    }

    protected Answer post(TestTokens who, String path, String type, byte[] body, String key) {
        return send(to(who, path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    protected HttpRequest.Builder to(TestTokens who, String path) {
        return to(who.bearer(), path);
    }

    HttpRequest.Builder to(String bearer, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", bearer);
    }

    /** As a coordinator sees it. */
    long versionOf(Subject subject) {
        return get(coordinator(), subject.path()).body().path("version").asLong();
    }

    protected Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = PlainHttp.send(request.timeout(BOUND));
        return new Answer(response.statusCode(), response);
    }
}
