package org.campuspartners.chassis.testing.access;

import java.util.Arrays;
import java.util.Set;

/** What comes of an attempt, as a cell says it. */
enum Verdict {
    DONE("done", Set.of(200, 201, 202, 204)),
    /** A list is given, and what it was tried on is not in it. */
    LEFT_OUT("none", Set.of(200)),
    UNAUTHENTICATED("401", Set.of(401)),
    FORBIDDEN("403", Set.of(403)),
    /** In the very words that are said of what is not there. */
    HIDDEN("404", Set.of(404)),
    /** Let in, and refused for what is asked instead of for who asks. */
    REFUSED("rule", Set.of(400, 409, 422));

    private final String word;
    private final Set<Integer> statuses;

    Verdict(String word, Set<Integer> statuses) {
        this.word = word;
        this.statuses = statuses;
    }

    static Verdict of(String word) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("\"" + word + "\" is no verdict"));
    }

    Set<Integer> statuses() {
        return statuses;
    }

    @Override
    public String toString() {
        return word;
    }
}
