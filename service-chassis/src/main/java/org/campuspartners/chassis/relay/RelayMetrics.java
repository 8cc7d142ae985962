package org.campuspartners.chassis.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The relay's figures: {@code outbox.pending}, {@code .oldest.age}, {@code .published}, {@code .repeated}, {@code .failed}. */
final class RelayMetrics {

    /** What the last sweep counted. */
    record Backlog(long events, Optional<Instant> oldest) {}

    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, Optional.empty()));
    private final Counter published;
    private final Counter repeated;
    private final Counter failed;

    RelayMetrics(MeterRegistry registry) {
        published = Counter.builder("outbox.published")
                .description("records that Kafka acknowledged")
                .register(registry);
        repeated = Counter.builder("outbox.repeated")
                .description("records that had been acknowledged before")
                .register(registry);
        failed = Counter.builder("outbox.failed")
                .description("turns of an aggregate that ended with a failure")
                .register(registry);
        Gauge.builder("outbox.pending", backlog, b -> b.get().events())
                .description("events that wait for Kafka")
                .register(registry);
        Gauge.builder("outbox.oldest.age", backlog, b -> age(b.get()))
                .description("how long the oldest of them waits")
                .baseUnit("seconds")
                .register(registry);
    }

    void backlog(Backlog counted) {
        backlog.set(counted);
    }

    Backlog backlog() {
        return backlog.get();
    }

    void published() {
        published.increment();
    }

    void repeated(int records) {
        repeated.increment(records);
    }

    void failed() {
        failed.increment();
    }

    private static double age(Backlog b) {
        return b.oldest()
                .map(at -> Duration.between(at, Instant.now()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
