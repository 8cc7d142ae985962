package org.campuspartners.runner.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, always bounded, that says what it waits for when it takes long. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Console console;

    public Await(Console console) {
        this.console = console;
    }

    /**
     * Returns true as soon as the condition holds, false when it does not hold in time.
     *
     * @param what completes the sentence "still waiting for ..."
     */
    public boolean until(String what, Duration atMost, BooleanSupplier condition) {
        long begun = System.nanoTime();
        Duration nextWord = PATIENCE;
        while (!condition.getAsBoolean()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            if (waited.compareTo(atMost) >= 0) {
                return false;
            }
            if (waited.compareTo(nextWord) >= 0) {
                console.say("  still waiting for " + what + " (" + waited.toSeconds() + " s of at most "
                        + atMost.toSeconds() + " s)");
                nextWord = nextWord.plus(PATIENCE);
            }
            pause(what);
        }
        return true;
    }

    private static void pause(String what) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while waiting for " + what, e);
        }
    }
}
