package org.campuspartners.chassis.insight;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.campuspartners.chassis.routine.Routine;
import org.springframework.context.SmartLifecycle;

/** Derives what is wanted: soon after this instance marked it, and by a timer what another instance left behind. */
final class InsightSweep implements SmartLifecycle {

    private final InsightStore store;
    private final Routine sweeping;
    private final Rest rest;
    /** Whether a sweep is to come for what was marked here, or is under way: what is marked meanwhile is seen to at its end. */
    private final AtomicBoolean due = new AtomicBoolean();

    private volatile boolean markedSinceLook;
    /** Whether more was to come, by what was marked and not yet swept. */
    private volatile boolean moreToCome;

    InsightSweep(InsightStore store, Duration interval, Rest rest) {
        this.store = store;
        this.rest = rest;
        sweeping = new Routine("insights", interval, this::look);
        store.whenWanted(this::marked);
    }

    @Override
    public void start() {
        sweeping.start();
    }

    private void marked(boolean more) {
        markedSinceLook = true;
        if (more) {
            moreToCome = true;
        }
        soon();
    }

    private void soon() {
        if (due.compareAndSet(false, true) && !sweeping.doOnce(this::sweepMarked, rest.left())) {
            due.set(false);
        }
    }

    private void sweepMarked() {
        if (due.get() && rest.left().isZero()) {
            sweep(store::sweepMarked);
        }
    }

    /** Nobody is kept waiting for the end of a rest once nothing more is marked. */
    private void look() {
        boolean nothingMore = !markedSinceLook;
        markedSinceLook = false;
        if (rest.left().isZero() || (due.get() && nothingMore)) {
            sweep(store::sweep);
        }
    }

    private void sweep(BooleanSupplier derivations) {
        due.set(true);
        boolean moreCame = moreToCome;
        moreToCome = false;
        boolean more;
        try {
            more = rest.after(derivations, () -> moreCame || moreToCome);
        } finally {
            due.set(false);
        }
        if (more || store.isMarked()) {
            soon();
        }
    }

    @Override
    public void stop() {
        sweeping.stop(Duration.ofSeconds(10));
    }

    @Override
    public boolean isRunning() {
        return sweeping.isRunning();
    }
}
