package org.campuspartners.chassis.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.relay.Clearing.Acknowledged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes pending records: from the lowest sequence of an aggregate on, one of an aggregate in flight at a time, thousands of
 * aggregates side by side (R1 to R4). A crash can repeat a record; it can't lose or reorder one.
 */
final class Relay implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int CLEARED_AT_ONCE = 500;
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(5);
    private static final Acknowledged STOP = new Acknowledged(new Turn.Ref("", ""), List.of());

    private final Producer<String, byte[]> producer;
    private final Clearing clearing;
    private final BackOff backOff;
    private final RelayMetrics metrics;
    private final ExecutorService steps = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("relay-", 0).factory());
    /** One turn an aggregate; the value is the newest list that came while the turn went on, or the turn itself. */
    private final Map<Turn.Ref, Turn> turns = new ConcurrentHashMap<>();

    private final BlockingQueue<Acknowledged> acknowledged = new LinkedBlockingQueue<>();
    private final Set<Turn.Ref> beingCleared = ConcurrentHashMap.newKeySet();
    private final Thread clearer = new Thread(this::clearUntilStopped, "relay-clearing");
    private volatile boolean closing;

    Relay(Producer<String, byte[]> producer, Clearing clearing, BackOff backOff, RelayMetrics metrics) {
        this.producer = producer;
        this.clearing = clearing;
        this.backOff = backOff;
        this.metrics = metrics;
        clearer.start();
    }

    /** Starts the aggregate's turn, or leaves the newer list to the turn that goes on. */
    void take(Turn turn) {
        if (closing || turn.pending().isEmpty() || backOff.holds(turn.ref())) {
            return;
        }
        turns.compute(turn.ref(), (ref, going) -> {
            if (going == null) {
                steps.execute(() -> send(turn, 0));
            }
            return turn;
        });
    }

    boolean isTaking(Turn.Ref ref) {
        return turns.containsKey(ref) || backOff.holds(ref);
    }

    /** Why an aggregate's last turn failed, if it did. */
    Optional<String> failure(Turn.Ref ref) {
        return backOff.reason(ref);
    }

    int turns() {
        return turns.size();
    }

    /**
     * How much more may be taken.
     *
     * @param bytes that all turns may hold: half of them while they are sent, so that the next are sent while these are cleared
     */
    long room(long bytes) {
        long sent = 0;
        long cleared = 0;
        for (Turn turn : turns.values()) {
            if (beingCleared.contains(turn.ref())) {
                cleared += turn.bytes();
            } else {
                sent += turn.bytes();
            }
        }
        return Math.min(bytes / 2 - sent, bytes - sent - cleared);
    }

    private void send(Turn turn, int index) {
        try {
            producer.send(turn.pending().get(index).toProducerRecord(), (metadata, failure) -> {
                // Off the producer's own thread, which the next send could block.
                steps.execute(() -> answered(turn, index, failure));
            });
        } catch (RuntimeException e) {
            answered(turn, index, e);
        }
    }

    private void answered(Turn turn, int index, Exception failure) {
        if (failure != null) {
            failed(turn, index, failure);
        } else {
            metrics.published();
            if (index + 1 < turn.pending().size()) {
                send(turn, index + 1);
            } else {
                clearLater(new Acknowledged(turn.ref(), turn.pending()));
            }
        }
    }

    /** R3: the first failure ends the turn, and this aggregate alone waits. */
    private void failed(Turn turn, int index, Exception failure) {
        metrics.failed();
        backOff.failed(turn.ref(), failure.getClass().getSimpleName());
        log.warn(
                "{} waits: Kafka did not take its record {}: {}",
                turn.pending().get(index).subject(),
                turn.pending().get(index).sequence(),
                failure.getClass().getSimpleName());
        List<WireRecord> prefix = wholeSequences(turn.pending(), index);
        if (prefix.isEmpty()) {
            turns.remove(turn.ref());
        } else {
            clearLater(new Acknowledged(turn.ref(), prefix));
        }
    }

    private void clearLater(Acknowledged prefix) {
        beingCleared.add(prefix.ref());
        acknowledged.add(prefix);
    }

    /** Records of one sequence, an event and the state beside it, are cleared together or not at all. */
    private static List<WireRecord> wholeSequences(List<WireRecord> pending, int failed) {
        long broken = pending.get(failed).sequence();
        return pending.subList(0, failed).stream()
                .filter(record -> record.sequence() < broken)
                .toList();
    }

    private void clearUntilStopped() {
        List<Acknowledged> batch = new ArrayList<>();
        boolean stopped = false;
        while (!stopped) {
            try {
                batch.add(acknowledged.take());
                acknowledged.drainTo(batch, CLEARED_AT_ONCE);
                stopped = batch.remove(STOP);
                clear(batch);
            } catch (InterruptedException e) {
                stopped = true;
            }
            batch.clear();
        }
    }

    private void clear(List<Acknowledged> batch) {
        try {
            clearing.clear(batch);
        } catch (RuntimeException e) {
            // Whatever it was: the one thread that clears must live on, or nothing is ever cleared again.
            log.warn(
                    "{} aggregates stay pending and are published again: {}",
                    batch.size(),
                    e.getClass().getSimpleName());
            batch.forEach(a -> backOff.failed(a.ref(), "the store did not answer"));
            batch.forEach(a -> turns.remove(a.ref()));
            batch.forEach(a -> beingCleared.remove(a.ref()));
            return;
        }
        batch.forEach(a -> beingCleared.remove(a.ref()));
        batch.forEach(this::goOn);
    }

    private void goOn(Acknowledged done) {
        if (!backOff.holds(done.ref())) {
            backOff.succeeded(done.ref());
        }
        turns.computeIfPresent(done.ref(), (ref, newest) -> {
            Turn rest = newest.after(done.upTo());
            if (rest.pending().isEmpty() || backOff.holds(ref)) {
                return null;
            }
            steps.execute(() -> send(rest, 0));
            return rest;
        });
    }

    /** Takes no more, and lets the turns that go on end, within a bound, so that a restart repeats little. */
    @Override
    public void close() {
        closing = true;
        long deadline = System.nanoTime() + DRAINED_WITHIN.toNanos();
        while (!turns.isEmpty()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        acknowledged.add(STOP);
        try {
            clearer.join(DRAINED_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clearer.interrupt();
        steps.shutdownNow();
    }
}
