package org.campuspartners.chassis.testing.access;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An operation on something that is ready for it, whoever attempts it.
 *
 * @param request without a token and an idempotency key; each of those who attempt it has their own
 * @param listed the id that a list has in it, or keeps to itself
 * @param state how things are, so that it can be seen that nothing changed
 * @param people what those personas send as {@code Authorization} who are others each time
 */
public record Attempt(
        HttpRequest.Builder request, Optional<String> listed, Supplier<?> state, Map<String, String> people) {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "DELETE");

    /** An attempt that leaves everything as it is, whoever makes it. */
    public static Attempt of(HttpRequest.Builder request) {
        return new Attempt(request, Optional.empty(), () -> "", Map.of());
    }

    /** Of a list that has this in it for those who may see it. */
    public static Attempt listing(HttpRequest.Builder request, String id) {
        return new Attempt(request, Optional.of(id), () -> "", Map.of());
    }

    /** What is seen there is as before, if it is refused. */
    public Attempt changing(Supplier<?> seen) {
        return new Attempt(request, listed, seen, people);
    }

    /** Where it is theirs, and not of whoever had to do with the attempt before. */
    public Attempt among(Map<String, String> theirs) {
        return new Attempt(request, listed, state, theirs);
    }

    /** Only as much of a request as shows who is let in: an empty object for a body. */
    static Attempt bare(Operation operation, int port) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + operation.path()));
        return of(
                WITHOUT_BODY.contains(operation.method())
                        ? request.method(operation.method(), BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(operation.method(), BodyPublishers.ofString("{}")));
    }
}
