package org.campuspartners.chassis.aggregate;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who asks for what, as far as telling a repetition from a new wish needs it (W5, W6).
 *
 * @param principal who asks; only ever kept hashed
 * @param command the command's name, such as {@code unit.claim}
 * @param body the request's content in one canonical form
 * @param key the idempotency key; none for a command with a natural id, which is harmless when repeated
 * @param seen the version that the caller has seen
 * @param replacesContent whether it must be refused when the content changed since
 */
public record Request(
        String principal,
        String command,
        String body,
        Optional<String> key,
        OptionalLong seen,
        boolean replacesContent) {

    /** A command whose repetition changes nothing by its nature: one vote a person, one entry a key. */
    public static Request natural(String principal, String command, String body) {
        return new Request(principal, command, body, Optional.empty(), OptionalLong.empty(), false);
    }

    /** A command that creates. */
    public static Request creating(String principal, String command, String body, String key) {
        return new Request(principal, command, body, Optional.of(key), OptionalLong.empty(), false);
    }

    /** A command on the state as it is by now. */
    public static Request keyed(String principal, String command, String body, String key, long seen) {
        return new Request(principal, command, body, Optional.of(key), OptionalLong.of(seen), false);
    }

    /** A command that puts new content in the place of what was seen. */
    public static Request replacing(String principal, String command, String body, String key, long seen) {
        return new Request(principal, command, body, Optional.of(key), OptionalLong.of(seen), true);
    }

    /** The id of what this request creates (W7). */
    public String derivedId() {
        return Ids.derived(principal, command, key.orElseThrow());
    }

    String fingerprint() {
        return Ids.derived(principal, command, body);
    }

    /** The key as it is kept: whoever sends it again, whatever it says, it is the same key (W5). */
    Optional<String> keptKey() {
        return key.map(k -> Ids.derived("key", k));
    }
}
