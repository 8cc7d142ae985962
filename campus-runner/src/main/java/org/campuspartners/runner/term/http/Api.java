package org.campuspartners.runner.term.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The services' HTTP, as one of the sample people. A service that is away for a moment is asked again with the same request and the
 * same key, which is safe by design; past the bound it is a problem that says what was asked.
 */
public final class Api {

    private static final Duration BOUND = Duration.ofSeconds(120);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Campus campus;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public Api(Campus campus) {
        this.campus = campus;
    }

    /** Who asks: a sign-in name, as {@code user:<name>}, or a persona. */
    public Answer get(Part service, String who, String path) {
        return expectDone(request(service, who, path).GET(), who);
    }

    /** A command with a natural id: harmless when repeated. */
    public Answer put(Part service, String who, String path, Object body) {
        return expectDone(request(service, who, path).PUT(json(body)), who);
    }

    public Answer delete(Part service, String who, String path) {
        return expectDone(request(service, who, path).DELETE(), who);
    }

    /** A command that creates, with a key that follows from what is created. */
    public Answer create(Part service, String who, String path, Object body, String key) {
        return expectDone(
                request(service, who, path).header("Idempotency-Key", key).POST(json(body)), who);
    }

    /** A command on the state that was seen. */
    public Answer step(Part service, String who, String method, String path, Object body, String key, long seen) {
        return expectDone(
                request(service, who, path)
                        .header("Idempotency-Key", key)
                        .header("If-Match", "\"" + seen + "\"")
                        .method(method, json(body)),
                who);
    }

    public Answer upload(Part service, String who, String path, byte[] zip, String key) {
        return expectDone(
                HttpRequest.newBuilder(URI.create(campus.address(service) + path))
                        .header("Authorization", "Bearer " + campus.tokens().of(who))
                        .header("Content-Type", "application/zip")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(zip)),
                who);
    }

    private HttpRequest.Builder request(Part service, String who, String path) {
        return HttpRequest.newBuilder(URI.create(campus.address(service) + path))
                .header("Authorization", "Bearer " + campus.tokens().of(who))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private Answer expectDone(HttpRequest.Builder request, String who) {
        return done(exchange(request, who), who);
    }

    private static Answer done(HttpResponse<String> response, String who) {
        if (response.statusCode() / 100 != 2) {
            throw new CampusProblem("%s %s as %s was answered with %d: %s"
                    .formatted(
                            response.request().method(),
                            response.request().uri().getPath(),
                            who,
                            response.statusCode(),
                            response.body()));
        }
        JsonNode body =
                response.body().isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder builder, String who) {
        HttpRequest request = builder.timeout(Duration.ofSeconds(30)).build();
        long deadline = System.nanoTime() + BOUND.toNanos();
        String last = "";
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() != 503) {
                    return response;
                }
                last = "503 " + response.body();
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (IOException e) {
                last = e.toString();
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CampusProblem("Interrupted while asking " + request.uri(), e);
            }
        }
        throw new CampusProblem("%s %s as %s was not answered within %d s; last: %s"
                .formatted(request.method(), request.uri(), who, BOUND.toSeconds(), last));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static BodyPublisher json(Object body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }
}
