package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.campuspartners.chassis.routine.Routine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Tries what is held again by itself: at start-up, on a timer, and soon after a gap was filled. */
final class RereadSchedule implements SmartLifecycle {

    private record Due(Uptake uptake, String subject) {}

    private static final Logger LOG = LoggerFactory.getLogger(RereadSchedule.class);

    private final Uptakes uptakes;
    private final Rereading rereading;
    private final Routine trying;
    private final Set<Due> due = ConcurrentHashMap.newKeySet();
    private volatile Runnable afterwards = () -> {};
    private volatile boolean reading;

    RereadSchedule(Uptakes uptakes, Rereading rereading, Duration interval) {
        this.uptakes = uptakes;
        this.rereading = rereading;
        trying = new Routine("reread", interval, this::everything);
        uptakes.whenFilled(this::soon);
    }

    /** What to do each time everything held was tried. */
    void afterwards(Runnable action) {
        afterwards = action;
    }

    @Override
    public void start() {
        trying.start();
    }

    @Override
    public void stop() {
        if (!trying.stop(Duration.ofSeconds(10))) {
            LOG.warn("a held event was still being read again; it stays held");
        }
    }

    @Override
    public boolean isRunning() {
        return trying.isRunning();
    }

    /** Tries everything held without waiting for the timer. */
    void now() {
        trying.doOnce(this::everything);
    }

    /** Whether something held in the live generation is being read again, or is about to be because its gap was filled. */
    boolean busy() {
        return reading || due.stream().anyMatch(one -> !one.uptake().isSilent());
    }

    private void soon(Uptake uptake, String subject) {
        Due one = new Due(uptake, subject);
        if (due.add(one) && !trying.doOnce(() -> reread(one))) {
            due.remove(one);
        }
    }

    private void reread(Due one) {
        try {
            reread(one.uptake(), one.subject());
        } finally {
            due.remove(one);
        }
    }

    private void everything() {
        for (Uptake uptake : uptakes.atWork()) {
            try {
                List<String> held = uptake.store().heldIds();
                reading = !held.isEmpty() && !uptake.isSilent();
                held.forEach(subject -> reread(uptake, subject));
                if (!uptake.isSilent()) {
                    rereadUnreadables(uptake);
                }
            } catch (RuntimeException e) {
                LOG.warn("{} could not read held events again; it will", uptake.name(), e);
            } finally {
                reading = false;
            }
        }
        afterwards.run();
    }

    private void reread(Uptake uptake, String subject) {
        if (!isRunning()) {
            return;
        }
        try {
            rereading.reread(uptake, subject, Optional.empty());
        } catch (RuntimeException e) {
            LOG.warn("{} could not read {} again; it stays held", uptake.name(), subject, e);
        }
    }

    /** By one who acts alone, since they leave the list once what follows is done. */
    private void rereadUnreadables(Uptake uptake) {
        uptake.unreadables().list(uptake.projection(), Integer.MAX_VALUE).forEach(one -> {
            if (isRunning()) {
                rereading.rereadUnreadable(uptake, one.position());
            }
        });
    }
}
