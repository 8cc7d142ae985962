package org.campuspartners.partnership.testing;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** One request in the making; it can be sent as often as wanted. */
public final class Ask {

    private final Function<HttpRequest.Builder, Answer> sending;
    private final HttpRequest.Builder request;
    private final String method;
    private final Map<String, String> headers = new TreeMap<>();
    private BodyPublisher body = BodyPublishers.noBody();

    Ask(Function<HttpRequest.Builder, Answer> sending, HttpRequest.Builder request, String method) {
        this.sending = sending;
        this.request = request;
        this.method = method;
    }

    public Ask with(Map<String, ?> content) {
        return content.isEmpty() ? this : with(JsonMapper.shared().writeValueAsString(content));
    }

    public Ask with(String json) {
        return with(json.getBytes(StandardCharsets.UTF_8));
    }

    public Ask with(byte[] json) {
        body = BodyPublishers.ofByteArray(json);
        return header("Content-Type", "application/json");
    }

    public Ask under(String key) {
        return header("Idempotency-Key", key);
    }

    public Ask underAnyKey() {
        return under(UUID.randomUUID().toString());
    }

    public Ask havingSeen(long version) {
        return header("If-Match", '"' + Long.toString(version) + '"');
    }

    /** In the place of what it was. */
    public Ask header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Answer answer() {
        HttpRequest.Builder whole = request.copy().method(method, body);
        headers.forEach(whole::setHeader);
        return sending.apply(whole);
    }
}
