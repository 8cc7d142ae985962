package org.campuspartners.chassis.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** One projection's metrics. */
final class Meters {

    private final Map<Fold.Outcome, Counter> outcomes = new EnumMap<>(Fold.Outcome.class);
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private final AtomicLong lag = new AtomicLong();

    Meters(MeterRegistry registry, String projection) {
        for (Fold.Outcome outcome : Fold.Outcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("campus.consumed.events")
                            .description("Events by what became of them; a held one counts each time it is tried")
                            .tag("projection", projection)
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        gauge(registry, projection, "campus.consumed.held.subjects", "Subjects with held events", held);
        gauge(registry, projection, "campus.consumed.unreadable", "Records without a readable subject", unreadable);
        gauge(registry, projection, "campus.consumed.lag", "Records between the committed offsets and the end", lag);
    }

    /** Of work that nobody watches by metrics. */
    static Meters unseen(String projection) {
        return new Meters(new SimpleMeterRegistry(), projection);
    }

    private static void gauge(
            MeterRegistry registry, String projection, String name, String description, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::get)
                .description(description)
                .tag("projection", projection)
                .register(registry);
    }

    void count(Map<Fold.Outcome, Integer> counts) {
        counts.forEach((outcome, count) -> outcomes.get(outcome).increment(count));
    }

    void level(long heldNow, long unreadableNow, long lagNow) {
        held.set(heldNow);
        unreadable.set(unreadableNow);
        lag.set(lagNow);
    }
}
