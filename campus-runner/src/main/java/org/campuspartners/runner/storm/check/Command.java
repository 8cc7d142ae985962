package org.campuspartners.runner.storm.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.campuspartners.runner.term.http.Attempt;
import org.campuspartners.runner.term.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command as its client saw it, over all attempts.
 *
 * @param operation such as {@code POST/units/*&#47;approve}
 * @param wanted the body that was sent, where that was JSON; else empty
 * @param aggregate id of what it is about; empty of a creation that was not acknowledged
 * @param versions those that its acknowledgements named
 */
public record Command(
        String operation,
        String who,
        Optional<String> key,
        String wanted,
        Optional<String> aggregate,
        Fate fate,
        List<Long> versions,
        Instant begun,
        Instant ended) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNAVAILABLE = 503;
    private static final int ID = 32;

    /** What its client may believe. */
    public enum Fate {
        /** It took effect, once. */
        ACKNOWLEDGED,
        /** It had no effect. */
        REFUSED,
        /** It took effect once, or not at all. */
        OPEN
    }

    /** @param attempts all that were made at one request, in any order */
    public static Command of(List<Attempt> attempts) {
        Request request = attempts.getFirst().request();
        List<Attempt> done = attempts.stream().filter(Attempt::isDone).toList();
        List<String> path = Arrays.stream(request.path().split("[/?]")).skip(2).toList();
        Optional<String> inPath = path.stream().filter(Command::isId).findFirst();
        return new Command(
                request.method()
                        + path.stream()
                                .map(word -> "/" + (isId(word) ? "*" : word))
                                .collect(Collectors.joining()),
                request.who(),
                request.key(),
                json(request),
                inPath.or(
                        () -> done.stream().findFirst().map(Command::createdId).filter(id -> !id.isEmpty())),
                fate(attempts),
                done.stream()
                        .flatMapToLong(attempt -> version(attempt).stream())
                        .boxed()
                        .toList(),
                attempts.stream().map(Attempt::begun).min(Instant::compareTo).orElseThrow(),
                attempts.stream().map(Attempt::ended).max(Instant::compareTo).orElseThrow());
    }

    /** A refusal speaks for its own attempt alone: an unanswered one beside it leaves the matter open (W4). */
    private static Fate fate(List<Attempt> attempts) {
        if (attempts.stream().anyMatch(Attempt::isDone)) {
            return Fate.ACKNOWLEDGED;
        }
        return attempts.stream().allMatch(Command::hadNoEffect) ? Fate.REFUSED : Fate.OPEN;
    }

    private static boolean hadNoEffect(Attempt attempt) {
        if (attempt.status().isEmpty()) {
            return false;
        }
        int status = attempt.status().getAsInt();
        return status / 100 == 4 || status == UNAVAILABLE && attempt.said().contains("nothing changed");
    }

    private static boolean isId(String word) {
        return word.length() == ID && word.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static String json(Request request) {
        return request.headers().getOrDefault("Content-Type", "").equals("application/json")
                ? new String(request.body(), StandardCharsets.UTF_8)
                : "";
    }

    private static String createdId(Attempt attempt) {
        return body(attempt).path("id").asString("");
    }

    private static OptionalLong version(Attempt attempt) {
        JsonNode version = body(attempt).path("version");
        return version.isNumber() ? OptionalLong.of(version.asLong()) : OptionalLong.empty();
    }

    private static JsonNode body(Attempt attempt) {
        return JSON.readTree(attempt.said().isBlank() ? "{}" : attempt.said());
    }

    boolean isAcknowledged() {
        return fate == Fate.ACKNOWLEDGED;
    }

    boolean isAbout(String id) {
        return aggregate.filter(id::equals).isPresent();
    }

    /** Whether its client had the last word about this one before it thought of the other. */
    boolean isBefore(Command other) {
        return ended.isBefore(other.begun);
    }

    @Override
    public String toString() {
        return operation + aggregate.map(id -> " of " + id).orElse("") + " by " + who
                + key.map(k -> " (" + k + ")").orElse("");
    }
}
