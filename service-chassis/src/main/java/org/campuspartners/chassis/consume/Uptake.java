package org.campuspartners.chassis.consume;

import com.mongodb.MongoException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.consume.Settling.Holding;
import org.campuspartners.chassis.insight.Wanting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One projection at work. Returning from {@link #take} is what lets the offsets be committed (rule C9). */
final class Uptake {

    private static final Logger LOG = LoggerFactory.getLogger(Uptake.class);
    /** A batch so large is one of a log that is being read up. */
    private static final int OF_MANY = 100;

    private final Projection projection;
    private final SubjectStore store;
    private final Discards discards;
    private final Settling settling;
    private final Unreadables unreadables;
    private final Wanting wanting;
    private final Meters meters;
    private final InstantSource clock;
    private final boolean silent;
    private volatile Consumer<String> filled = subject -> {};

    Uptake(
            Projection projection,
            SubjectStore store,
            Discards discards,
            Unreadables unreadables,
            Wanting wanting,
            Meters meters,
            InstantSource clock) {
        this(projection, store, discards, unreadables, wanting, meters, clock, false);
    }

    private Uptake(
            Projection projection,
            SubjectStore store,
            Discards discards,
            Unreadables unreadables,
            Wanting wanting,
            Meters meters,
            InstantSource clock,
            boolean silent) {
        this.projection = projection;
        this.store = store;
        this.discards = discards;
        this.settling = new Settling(projection, store, discards, meters, clock);
        this.unreadables = unreadables;
        this.wanting = wanting;
        this.meters = meters;
        this.clock = clock;
        this.silent = silent;
    }

    /** The same at work for a build: nothing follows from what it takes (rule I4), and no metric has it. */
    Uptake silent() {
        return new Uptake(
                projection, store, discards, unreadables, wanting, Meters.unseen(projection.name()), clock, true);
    }

    boolean isSilent() {
        return silent;
    }

    String name() {
        return projection.name();
    }

    Projection projection() {
        return projection;
    }

    SubjectStore store() {
        return store;
    }

    Settling settling() {
        return settling;
    }

    Unreadables unreadables() {
        return unreadables;
    }

    Meters meters() {
        return meters;
    }

    InstantSource clock() {
        return clock;
    }

    /** Whom to tell of a subject whose gap may just have been filled. */
    void whenFilled(Consumer<String> listener) {
        filled = listener;
    }

    /** Takes a batch: every record is applied, a repeat, or held when this returns. */
    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, List<Received>> batch = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Received received = EventReader.receive(record);
                batch.computeIfAbsent(received.subject(), subject -> new ArrayList<>())
                        .add(received);
            } catch (IllegalArgumentException fault) {
                Position position = Position.of(record);
                LOG.warn("{} can't read {}: {}", name(), position, fault.getMessage());
                if (!isDiscarded(position)) {
                    unreadables.add(projection, position, fault.getMessage(), clock.instant());
                }
            }
        }
        Map<String, Subject> kept =
                settling.settle(batch, silent ? Holding.IN_SILENCE : Holding.IN_PLACE, Optional.empty());
        want(kept.values(), records.size() >= OF_MANY);
        follow(kept, batch);
        kept.values().stream()
                .filter(subject -> subject.held() != null && advanced(subject, batch.get(subject.id())))
                .forEach(subject -> filled.accept(subject.id()));
    }

    private static boolean advanced(Subject subject, List<Received> received) {
        return received.stream().anyMatch(record -> record.sequence() == subject.seen());
    }

    /** Marks every group that any of them was ever in (rule I1). */
    void want(Collection<Subject> subjects, boolean moreToCome) {
        Set<String> groups = new TreeSet<>();
        subjects.forEach(subject -> groups.addAll(subject.groups()));
        if (!groups.isEmpty()) {
            wanting.want(groups, moreToCome);
        }
    }

    /** Acts on what is stored, unless it is at work for a build. */
    void follow(List<Stored> stored) {
        if (!silent) {
            projection.follow(stored);
        }
    }

    /** A build ends its own holds alone: of any other it can't know whether what follows is done. */
    boolean mayEnd(Hold held) {
        return held != null && (!silent || held.silent());
    }

    /** A hold as this one makes it. */
    Hold own(Hold held) {
        return silent && held != null ? held.silently() : held;
    }

    boolean isDiscarded(Position position) {
        return discards.exists(projection, position);
    }

    /** Takes a record without a readable subject off the list for ever; answers whether it is one. */
    boolean discard(Position position, String reason) {
        boolean listed = unreadables.has(projection, position);
        if (listed) {
            discards.record(projection, position, reason, clock.instant());
            unreadables.remove(projection, position);
        }
        return listed || isDiscarded(position);
    }

    private void follow(Map<String, Subject> kept, Map<String, List<Received>> batch) {
        List<Stored> stored = kept.values().stream()
                .filter(subject -> subject.seen() > 0)
                .map(Subject::stored)
                .toList();
        if (stored.isEmpty()) {
            return;
        }
        try {
            follow(stored);
        } catch (RuntimeException e) {
            throwIfTransient(e);
            stored.forEach(one -> followAlone(one, batch.get(one.subject())));
        }
    }

    /** One subject that can't be acted on does not stop the others. */
    private void followAlone(Stored stored, List<Received> received) {
        try {
            follow(List.of(stored));
        } catch (RuntimeException e) {
            throwIfTransient(e);
            LOG.warn("{} holds {}: it can't be acted on", name(), stored.subject(), e);
            settling.hold(stored.subject(), received, "acting on it: " + e);
        }
    }

    /** Rule C6: what passes by itself holds nobody, the same batch comes again. */
    static void throwIfTransient(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TryAgainException
                    || cause instanceof MongoException
                    || cause instanceof KafkaException
                    || cause instanceof InterruptedException) {
                throw e;
            }
        }
    }

    List<Stored> query(Bson filter) {
        return store.query(filter);
    }
}
