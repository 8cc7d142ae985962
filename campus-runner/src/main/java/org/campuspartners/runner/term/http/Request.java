package org.campuspartners.runner.term.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.runner.process.Part;

/**
 * What somebody wants of a service, whichever of its instances is asked, and however often.
 *
 * @param who a sign-in name, as {@code user:<name>}, or a persona
 * @param headers beside the one that says who asks
 * @param body empty where there is none
 */
public record Request(String method, Part service, String who, String path, Map<String, String> headers, byte[] body) {

    static final String KEY = "Idempotency-Key";

    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json", "Accept", "application/json");

    /** Without headers of its own, and in JSON. */
    static Request of(String method, Part service, String who, String path, byte[] body) {
        return new Request(method, service, who, path, JSON, body);
    }

    Request with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Request(method, service, who, path, more, body);
    }

    /** The same, wished for by somebody else or once more. */
    public Request as(String other, String key) {
        return new Request(method, service, other, path, headers, body).with(KEY, key);
    }

    /** By which a repetition is known; none where the command has a natural id, or nothing is commanded. */
    public Optional<String> key() {
        return Optional.ofNullable(headers.get(KEY));
    }

    public boolean isCommand() {
        return !method.equals("GET");
    }

    HttpRequest to(URI instance, String token, Duration patience) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(instance + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        return method + " " + path + " as " + who;
    }
}
