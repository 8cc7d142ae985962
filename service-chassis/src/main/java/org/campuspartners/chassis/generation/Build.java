package org.campuspartners.chassis.generation;

import java.time.Instant;

/**
 * A generation that is built beside the live one.
 *
 * @param attempt how many times it was about to be switched to
 */
public record Build(Generation generation, Phase phase, int attempt, Instant since) {

    /** How far it is. */
    public enum Phase {
        /** It reads the log; the live one goes on. */
        BUILDING,
        /** The live one takes nothing more, so that the build can pass it. */
        SWITCHING
    }

    public boolean switching() {
        return phase == Phase.SWITCHING;
    }
}
