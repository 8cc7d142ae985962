package org.campuspartners.chassis.http;

import java.util.Optional;
import java.util.OptionalLong;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.security.Caller;
import org.springframework.http.HttpStatus;

/**
 * What a command's headers say; a controller takes it as an argument. A header that is there and can't be read is answered
 * before the controller is called.
 *
 * @param key the {@code Idempotency-Key}
 * @param seen the version in {@code If-Match}
 */
public record CommandHeaders(Optional<String> key, OptionalLong seen) {

    /** A command that creates; needs a key. */
    public Request creating(Caller caller, String command, Object body) {
        return Request.creating(caller.signIn(), command, CanonicalJson.of(body), requiredKey());
    }

    /** A command on the state as it is by now; needs a key and the version seen. */
    public Request keyed(Caller caller, String command, Object body) {
        return Request.keyed(caller.signIn(), command, CanonicalJson.of(body), requiredKey(), requiredSeen());
    }

    /** A command that puts new content in the place of what was seen; needs a key and the version seen. */
    public Request replacing(Caller caller, String command, Object body) {
        return Request.replacing(caller.signIn(), command, CanonicalJson.of(body), requiredKey(), requiredSeen());
    }

    /** A command with a natural id, whose repetition changes nothing: it needs no header, and heeds none. */
    public static Request natural(Caller caller, String command, Object body) {
        return Request.natural(caller.signIn(), command, CanonicalJson.of(body));
    }

    private String requiredKey() {
        return key.orElseThrow(() -> Problem.malformed(
                "idempotency-key-missing",
                "This command needs a header Idempotency-Key: any text of your own of 1 to 128 characters, "
                        + "the same for every attempt at the same command"));
    }

    private long requiredSeen() {
        return seen.orElseThrow(() -> Problem.of(
                HttpStatus.PRECONDITION_REQUIRED,
                "if-match-missing",
                "This command needs a header If-Match with the ETag that you have seen, such as \"3\""));
    }
}
