package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Brings every record of a batch to rest: applied, a repeat, or held (rules C1 to C8). */
final class Settling {

    /** An event that an operator asks to pass over, if it still fails. */
    record Ask(long sequence, String eventId, String reason) {

        boolean names(Received received) {
            return sequence == received.sequence() && eventId.equals(received.id());
        }
    }

    /** Where what a fold held goes. */
    interface Holding {

        /** Into the subject's own document, with what it changed. */
        Holding IN_PLACE = new Holding() {
            @Override
            public Subject toWrite(Subject after, Hold held) {
                return after.withHeld(Hold.join(after.held(), held));
            }

            @Override
            public void settled(String subject, Hold held) {}
        };

        /** The same, for a build: it may end itself what it holds. */
        Holding IN_SILENCE = new Holding() {
            @Override
            public Subject toWrite(Subject after, Hold held) {
                return IN_PLACE.toWrite(after, held == null ? null : held.silently());
            }

            @Override
            public void settled(String subject, Hold held) {}
        };

        Subject toWrite(Subject after, Hold held);

        void settled(String subject, Hold held);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** A majority read lags a write in flight. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Projection projection;
    private final SubjectStore store;
    private final Discards discards;
    private final Meters meters;
    private final InstantSource clock;

    Settling(Projection projection, SubjectStore store, Discards discards, Meters meters, InstantSource clock) {
        this.projection = projection;
        this.store = store;
        this.discards = discards;
        this.meters = meters;
        this.clock = clock;
    }

    /** The subjects as they are kept now. */
    Map<String, Subject> settle(Map<String, List<Received>> batch, Holding holding, Optional<Ask> ask) {
        Map<String, Subject> kept = new LinkedHashMap<>();
        Map<String, String> refused = new HashMap<>();
        Map<String, List<Received>> open = new LinkedHashMap<>(batch);
        while (!open.isEmpty()) {
            Predicate<Received> discarded = discards.about(projection, open.keySet());
            Map<String, Fold.Result> results = new LinkedHashMap<>();
            List<Subject> changed = new ArrayList<>();
            for (Subject before : store.load(open.keySet()).values()) {
                Fold.Result result = refused.containsKey(before.id())
                        ? holdAll(before, open.get(before.id()), refused.get(before.id()))
                        : fold(before, open.get(before.id()), discarded, ask);
                Subject after = holding.toWrite(result.after(), result.held());
                results.put(before.id(), result);
                if (after.differsFrom(before)) {
                    changed.add(after);
                } else {
                    kept.put(before.id(), before);
                }
            }
            SubjectStore.Written written = store.write(changed);
            refused.putAll(written.refused());
            for (Subject after : changed) {
                if (!written.lost().contains(after.id()) && !written.refused().containsKey(after.id())) {
                    kept.put(after.id(), after.written());
                }
            }
            kept.keySet().stream().filter(id -> open.remove(id) != null).forEach(id -> {
                holding.settled(id, results.get(id).held());
                note(id, results.get(id), holding == Holding.IN_PLACE);
            });
            if (!open.isEmpty()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return kept;
    }

    private Fold.Result fold(
            Subject before, List<Received> received, Predicate<Received> discarded, Optional<Ask> ask) {
        Fold.Result result = Fold.of(projection, discarded, clock.instant(), before, received);
        Optional<Received> named = ask.flatMap(
                asked -> result.failed().stream().filter(asked::names).findFirst());
        if (named.isEmpty()) {
            return result;
        }
        discards.record(projection, named.get(), ask.get().reason(), clock.instant());
        LOG.warn("{} discards {} of {}", projection.name(), named.get().sequence(), before.id());
        return Fold.of(projection, discarded.or(record -> ask.get().names(record)), clock.instant(), before, received);
    }

    /** Holds records of a subject whatever they are. */
    void hold(String subject, List<Received> received, String reason) {
        Hold held = null;
        for (Received record : received.stream().sorted(Received.IN_ORDER).toList()) {
            held = Hold.join(held, Hold.of(record, reason, clock.instant(), false));
        }
        while (true) {
            Subject before = store.load(subject);
            Subject after = before.withHeld(Hold.join(before.held(), held));
            if (!after.differsFrom(before) || store.write(List.of(after)).lost().isEmpty()) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Fold.Result holdAll(Subject before, List<Received> received, String reason) {
        Hold held = null;
        for (Received record : received.stream().sorted(Received.IN_ORDER).toList()) {
            if (record.sequence() == 0 || record.sequence() > before.seen()) {
                held = Hold.join(held, Hold.of(record, reason, clock.instant(), false));
            }
        }
        return new Fold.Result(
                before, held, received.getFirst(), List.of(), Map.of(Fold.Outcome.HELD, received.size()));
    }

    private void note(String subject, Fold.Result result, boolean log) {
        meters.count(result.counts());
        if (result.held() == null || !log) {
            return;
        }
        Hold held = result.held();
        Level level = held.forks().isEmpty() ? Level.WARN : Level.ERROR;
        try (Trace trace = Trace.of(result.firstHeld().event())) {
            LOG.atLevel(level)
                    .log("{} holds {} from {} on: {}", projection.name(), subject, held.sequence(), held.reason());
        }
    }
}
