package org.campuspartners.runner.campus;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.campuspartners.runner.process.Part;

/** A campus that lives as long as the command that started it. */
public final class Foreground {

    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration LET_GO = Duration.ofSeconds(10);

    private final Campus campus;

    public Foreground(Campus campus) {
        this.campus = campus;
    }

    /** Does that work; if it fails, or is interrupted by Ctrl-C, the parts that ran before are the only ones that still run. */
    public List<Part> stoppingOnFailure(Supplier<List<Part>> work) {
        Set<Part> before = running();
        CountDownLatch over = new CountDownLatch(1);
        Thread worker = Thread.currentThread();
        Thread onExit = new Thread(() -> {
            worker.interrupt();
            await(over);
            stopAllBut(before);
        });
        Runtime.getRuntime().addShutdownHook(onExit);
        boolean done = false;
        try {
            List<Part> started = work.get();
            done = true;
            return started;
        } finally {
            over.countDown();
            if (done) {
                remove(onExit);
            }
        }
    }

    /** Returns when every part has been stopped by somebody else; when this process is told to end, it stops them all first. */
    public void stayUntilStopped() {
        AtomicBoolean stopping = new AtomicBoolean();
        Thread onExit = new Thread(() -> {
            stopping.set(true);
            campus.console().say("Stopping");
            campus.stop();
            campus.console().say("The campus is down; its state is kept.");
        });
        Runtime.getRuntime().addShutdownHook(onExit);
        Set<Part> running = running();
        while (!running.isEmpty()) {
            await(new CountDownLatch(1), GLANCE);
            Set<Part> now = running();
            if (!stopping.get()) {
                sayWhatChanged(running, now);
            }
            running = now;
        }
        if (!stopping.get()) {
            remove(onExit);
            campus.console().say("The campus was stopped.");
        }
    }

    private void sayWhatChanged(Set<Part> before, Set<Part> now) {
        before.stream().filter(part -> !now.contains(part)).forEach(part -> campus.console()
                .say(part.title() + " has ended; ./campus up starts it again (./campus logs " + part.title() + ")"));
        now.stream().filter(part -> !before.contains(part)).forEach(part -> campus.console()
                .say(part.title() + " runs again"));
    }

    private void stopAllBut(Set<Part> before) {
        List<Part> started =
                running().stream().filter(part -> !before.contains(part)).toList();
        if (!started.isEmpty()) {
            campus.console().say("Stopping what was started");
            campus.stop(started);
        }
    }

    private Set<Part> running() {
        return campus.ownParts().stream()
                .filter(campus::isRunning)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    private static void await(CountDownLatch latch) {
        await(latch, LET_GO);
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook is at work.
        }
    }
}
