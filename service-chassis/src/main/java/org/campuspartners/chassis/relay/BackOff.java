package org.campuspartners.chassis.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Each failing aggregate waits by itself, longer each time (R3). */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(500);

    private record Waiting(int failures, long untilNanos, String reason) {}

    private final Map<Turn.Ref, Waiting> waiting = new ConcurrentHashMap<>();
    private final Duration longest;
    private final LongSupplier nanos;

    BackOff(Duration longest, LongSupplier nanos) {
        this.longest = longest;
        this.nanos = nanos;
    }

    /** @param reason for people */
    void failed(Turn.Ref ref, String reason) {
        waiting.compute(ref, (r, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            Duration pause = FIRST.multipliedBy(1L << Math.min(failures - 1, 16));
            Duration bounded = pause.compareTo(longest) > 0 ? longest : pause;
            return new Waiting(failures, nanos.getAsLong() + bounded.toNanos(), reason);
        });
    }

    void succeeded(Turn.Ref ref) {
        waiting.remove(ref);
    }

    boolean holds(Turn.Ref ref) {
        Waiting w = waiting.get(ref);
        return w != null && w.untilNanos() - nanos.getAsLong() > 0;
    }

    /** Why the last attempt failed, if it did. */
    Optional<String> reason(Turn.Ref ref) {
        return Optional.ofNullable(waiting.get(ref)).map(Waiting::reason);
    }
}
