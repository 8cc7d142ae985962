package org.campuspartners.runner.bench.latency;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.campuspartners.runner.process.CampusProblem;

/**
 * Commands at moments that were fixed beforehand, whether the ones before are answered or not, so that a slow moment slows what is
 * measured and not what is asked (no coordinated omission).
 */
final class OpenLoad {

    private static final Duration LAST_SHOWN_WITHIN = Duration.ofSeconds(30);

    private final Offers offers;
    private final Shown shown;
    private final double aSecond;
    private final int number;
    /** When each was answered, in the order of the answers; the n-th to be answered is shown once n more are. */
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();

    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    OpenLoad(Offers offers, Shown shown, double aSecond, Duration during) {
        this.offers = offers;
        this.shown = shown;
        this.aSecond = aSecond;
        this.number = (int) (aSecond * during.toSeconds());
    }

    /** @return from answer to insight, in nanoseconds */
    Histogram run() throws InterruptedException {
        Histogram nanos = new Histogram(3);
        long before = shown.units();
        Thread load = Thread.ofPlatform().start(this::ask);
        long seen = 0;
        long deadline =
                System.nanoTime() + TimeUnit.SECONDS.toNanos((long) (number / aSecond)) + LAST_SHOWN_WITHIN.toNanos();
        while (seen < number) {
            long now = shown.units() - before;
            long at = System.nanoTime();
            for (; seen < now; seen++) {
                Long since = answered.poll();
                // Shown before its answer got here: as quick as can be.
                nanos.recordValue(since == null ? 0 : Math.max(0, at - since));
            }
            if (failure.get() != null) {
                throw new CampusProblem("The load ended: " + failure.get(), failure.get());
            }
            if (at > deadline) {
                throw new CampusProblem("Of " + number + " offers " + seen + " were shown in time");
            }
            LockSupport.parkNanos(Shown.LOOK_EVERY.toNanos());
        }
        load.join();
        return nanos;
    }

    private void ask() {
        long begun = System.nanoTime();
        CompletableFuture<?>[] asked = new CompletableFuture<?>[number];
        for (int i = 0; i < number; i++) {
            long at = begun + (long) (i * 1e9 / aSecond);
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            asked[i] = offers.next().whenComplete((nothing, problem) -> {
                if (problem == null) {
                    answered.add(System.nanoTime());
                } else {
                    failure.compareAndSet(null, problem);
                }
            });
        }
        CompletableFuture.allOf(asked).exceptionally(problem -> null).join();
    }
}
