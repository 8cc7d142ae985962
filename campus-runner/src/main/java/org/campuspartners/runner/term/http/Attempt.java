package org.campuspartners.runner.term.http;

import java.time.Instant;
import java.util.OptionalInt;
import org.campuspartners.runner.process.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One attempt at a request, and what came of it.
 *
 * @param number from 1 on; attempts that are made at once are numbered as well
 * @param instance that was asked
 * @param status of the answer; none where there was no answer
 * @param said the answer's body, or why there was none
 */
public record Attempt(
        Request request, int number, Part instance, Instant begun, Instant ended, OptionalInt status, String said) {

    /** What is said of an attempt that was given up, while whoever was asked may still be at it. */
    static final String TOO_SLOW = "no answer in time";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int UNAVAILABLE = 503;
    private static final int CONFLICT = 409;

    /** Whether it was not answered in a way that settles the matter, so that one asks again. */
    public boolean isToBeRepeated() {
        return status.isEmpty()
                || status.getAsInt() == UNAVAILABLE
                || status.getAsInt() == CONFLICT && said.contains("changed-by-others");
    }

    /** Whether the one who asked lost patience; what was asked for can still happen. */
    public boolean wasGivenUp() {
        return said.equals(TOO_SLOW);
    }

    public boolean isDone() {
        return status.isPresent() && status.getAsInt() / 100 == 2;
    }

    /** Why it was refused, as people read it: what a problem says in detail, else all that was said. */
    String why() {
        try {
            return JSON.readTree(said).path("detail").asString(said);
        } catch (JacksonException noJson) {
            return said;
        }
    }
}
