package org.campuspartners.chassis.consume;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.campuspartners.chassis.event.Event;

/** Folds events of one subject into what is known of it (rules C2, C7, C8, C12). Touches nothing but its arguments. */
final class Fold {

    /** What became of a record. */
    enum Outcome {
        APPLIED,
        IGNORED,
        REPEATED,
        HELD,
        DISCARDED
    }

    /**
     * @param after the subject, its old hold untouched
     * @param held what these records add to the hold, or null
     * @param firstHeld the first of these records, or null
     * @param failed the records that failed by themselves, not for a gap before them
     */
    record Result(Subject after, Hold held, Received firstHeld, List<Received> failed, Map<Outcome, Integer> counts) {}

    private static final int VERSIONS = 32;

    private final Projection projection;
    private final Predicate<Received> discarded;
    private final Instant now;
    private final List<Received> failed = new ArrayList<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private Subject subject;
    private Hold held;
    private Received firstHeld;

    private Fold(Projection projection, Predicate<Received> discarded, Instant now, Subject subject) {
        this.projection = projection;
        this.discarded = discarded;
        this.now = now;
        this.subject = subject;
    }

    static Result of(
            Projection projection,
            Predicate<Received> discarded,
            Instant now,
            Subject subject,
            List<Received> received) {
        Fold fold = new Fold(projection, discarded, now, subject);
        received.stream().sorted(Received.IN_ORDER).forEach(record -> {
            Outcome outcome = fold.take(record);
            fold.counts.merge(outcome, 1, Integer::sum);
        });
        return new Result(fold.subject, fold.held, fold.firstHeld, fold.failed, fold.counts);
    }

    private Outcome take(Received received) {
        boolean skipped = discarded.test(received);
        if (received.sequence() == 0) {
            return skipped ? Outcome.DISCARDED : fail(received, received.fault(), false);
        }
        if (received.sequence() <= subject.seen()) {
            return !skipped && isFork(received)
                    ? fail(received, "another event has this sequence: its source was restored or forked", true)
                    : Outcome.REPEATED;
        }
        if (!projection.stateTopic() && received.sequence() > subject.seen() + 1) {
            return hold(received, "sequence " + (subject.seen() + 1) + " is missing", false);
        }
        if (skipped) {
            subject = subject.passing(received);
            return Outcome.DISCARDED;
        }
        if (received.event() == null) {
            return fail(received, received.fault(), false);
        }
        return apply(received);
    }

    /** A state topic publishes the same state again under the same sequence, and with another id. */
    private boolean isFork(Received received) {
        if (projection.stateTopic()) {
            return false;
        }
        boolean known = subject.held() != null && subject.held().forks().contains(received.id());
        return known || (received.sequence() == subject.seen() && !received.id().equals(subject.lastId()));
    }

    private Outcome apply(Received received) {
        Event event = received.event();
        if (projection.stateTopic() && event.data().isNull()) {
            subject = subject.taking(received, null, Set.of());
            return Outcome.APPLIED;
        }
        if (!projection.knows(event.type())) {
            if (knowsAnotherVersion(event.type())) {
                return fail(received, "unknown version: " + event.type(), false);
            }
            subject = subject.passing(received);
            return Outcome.IGNORED;
        }
        try (Trace trace = Trace.of(event)) {
            Document made = subject.made() == null ? new Document() : copy(subject.made());
            Document result = projection.apply(made, event);
            if (result == null) {
                throw new IllegalStateException("the projection made nothing of it");
            }
            subject = subject.taking(received, result, projection.groups(result));
            trace.applied(projection, event);
            return Outcome.APPLIED;
        } catch (RuntimeException | StackOverflowError e) {
            return fail(received, e.getClass().getSimpleName() + ": " + e.getMessage(), false);
        }
    }

    private boolean knowsAnotherVersion(String type) {
        int version = type.lastIndexOf(".v");
        if (version < 0) {
            return false;
        }
        String name = type.substring(0, version + 2);
        for (int other = 1; other <= VERSIONS; other++) {
            if (projection.knows(name + other)) {
                return true;
            }
        }
        return false;
    }

    private Outcome fail(Received received, String reason, boolean fork) {
        failed.add(received);
        return hold(received, reason, fork);
    }

    private Outcome hold(Received received, String reason, boolean fork) {
        firstHeld = firstHeld == null ? received : firstHeld;
        held = Hold.join(held, Hold.of(received, reason, now, fork));
        return Outcome.HELD;
    }

    /** A projection that fails half-way leaves no trace in what was made before. */
    private static Document copy(Document document) {
        Document copy = new Document();
        document.forEach((name, value) -> copy.append(name, copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        if (value instanceof Document document) {
            return copy(document);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(copyOf(item)));
            return copy;
        }
        return value;
    }
}
