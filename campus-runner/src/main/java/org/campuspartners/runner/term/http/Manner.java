package org.campuspartners.runner.term.http;

import java.time.Duration;

/** How somebody uses the services. */
public interface Manner {

    /** Waits for half a minute, asks one instance at a time, and nobody looks on. */
    Manner ORDINARY = new Manner() {};

    /** How long an answer is waited for before the next instance is asked. */
    default Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** Whether to ask every instance at the same time, as somebody does who clicks twice. */
    default boolean asksAllAtOnce(Request request) {
        return false;
    }

    /** Is told of each attempt, once its outcome is known. Attempts can come from several threads. */
    default void saw(Attempt attempt) {}
}
