package org.campuspartners.runner.term.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The services' HTTP, as one of the sample people. Instances of a service are asked in turn. Where one is away for a moment the next is
 * asked, with the same request and the same key, which is safe by design; past the bound it is a problem that says what was asked.
 */
public final class Api {

    private static final Duration BOUND = Duration.ofSeconds(120);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] NOTHING = {};
    private static final Executor AT_ONCE = Executors.newVirtualThreadPerTaskExecutor();

    private final Campus campus;
    private final Manner manner;
    private final Clock real = Clock.systemUTC();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public Api(Campus campus) {
        this(campus, Manner.ORDINARY);
    }

    public Api(Campus campus, Manner manner) {
        this.campus = campus;
        this.manner = manner;
    }

    /** Who asks: a sign-in name, as {@code user:<name>}, or a persona. */
    public Answer get(Part service, String who, String path) {
        return done(settled(Request.of("GET", service, who, path, NOTHING)));
    }

    /** A command with a natural id: harmless when repeated. */
    public Answer put(Part service, String who, String path, Object body) {
        return done(settled(Request.of("PUT", service, who, path, json(body))));
    }

    public Answer delete(Part service, String who, String path) {
        return done(settled(Request.of("DELETE", service, who, path, NOTHING)));
    }

    /** A command that creates, with a key that follows from what is created. */
    public Answer create(Part service, String who, String path, Object body, String key) {
        return done(settled(Request.of("POST", service, who, path, json(body)).with(Request.KEY, key)));
    }

    /** A command on the state that was seen. */
    public Answer step(Part service, String who, String method, String path, Object body, String key, long seen) {
        return done(settled(Request.of(method, service, who, path, json(body))
                .with(Request.KEY, key)
                .with("If-Match", "\"" + seen + "\"")));
    }

    public Answer upload(Part service, String who, String path, byte[] zip, String key) {
        return done(settled(new Request(
                "POST", service, who, path, Map.of("Content-Type", "application/zip", Request.KEY, key), zip)));
    }

    /** Asks until somebody settles the matter: with what was wanted, or with a refusal. */
    public Attempt settled(Request request) {
        List<Part> instances = campus.instances(request.service());
        int first = Math.floorMod(turn.getAndIncrement(), instances.size());
        long deadline = System.nanoTime() + BOUND.toNanos();
        int number = 0;
        Attempt last;
        do {
            if (instances.size() > 1 && number == 0 && manner.asksAllAtOnce(request)) {
                last = allAtOnce(request, instances);
                number = instances.size();
            } else {
                last = attempt(request, ++number, instances.get((first + number - 1) % instances.size()));
            }
            if (!last.isToBeRepeated()) {
                return last;
            }
            if (number % instances.size() == 0) {
                pause(request);
            }
        } while (System.nanoTime() < deadline);
        throw new CampusProblem("%s was not answered within %d s; last: %s %s"
                .formatted(
                        request,
                        BOUND.toSeconds(),
                        last.status().isPresent() ? last.status().getAsInt() : "",
                        last.said()));
    }

    private Attempt allAtOnce(Request request, List<Part> instances) {
        AtomicInteger number = new AtomicInteger();
        List<Attempt> attempts =
                instances.stream()
                        .map(instance -> attempting(request, number.incrementAndGet(), instance))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        return attempts.stream()
                .filter(Attempt::isDone)
                .findFirst()
                .or(() -> attempts.stream()
                        .filter(attempt -> !attempt.isToBeRepeated())
                        .findFirst())
                .orElse(attempts.getLast());
    }

    private CompletableFuture<Attempt> attempting(Request request, int number, Part instance) {
        return CompletableFuture.supplyAsync(() -> attempt(request, number, instance), AT_ONCE);
    }

    private Attempt attempt(Request request, int number, Part instance) {
        String token = campus.tokens().of(request.who());
        Instant begun = real.instant();
        OptionalInt status = OptionalInt.empty();
        String said;
        try {
            HttpResponse<String> response = http.send(
                    request.to(campus.address(instance), token, manner.patience()),
                    HttpResponse.BodyHandlers.ofString());
            status = OptionalInt.of(response.statusCode());
            said = response.body();
        } catch (HttpTimeoutException e) {
            said = Attempt.TOO_SLOW;
        } catch (IOException e) {
            said = e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while asking: " + request, e);
        }
        Attempt attempt = new Attempt(request, number, instance, begun, real.instant(), status, said);
        manner.saw(attempt);
        return attempt;
    }

    private static Answer done(Attempt attempt) {
        int status = attempt.status().orElseThrow();
        if (!attempt.isDone()) {
            throw new CampusProblem("%s was answered with %d: %s".formatted(attempt.request(), status, attempt.why()));
        }
        JsonNode body =
                attempt.said().isBlank() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(attempt.said());
        return new Answer(status, body);
    }

    private static void pause(Request request) {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while asking: " + request, e);
        }
    }

    private static byte[] json(Object body) {
        return body == null ? NOTHING : JSON.writeValueAsBytes(body);
    }
}
