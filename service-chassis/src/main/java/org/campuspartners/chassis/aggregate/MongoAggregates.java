package org.campuspartners.chassis.aggregate;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.relay.Outbox;
import org.campuspartners.chassis.store.StoreFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands as one conditional write each. The rules are those of {@code docs/protocol.md}, W1 to W9. */
final class MongoAggregates<S, C, E> implements Aggregates<S, C, E> {

    private static final Logger log = LoggerFactory.getLogger(MongoAggregates.class);
    private static final int ATTEMPTS = 5;

    private final AggregateType<S, C, E> type;
    private final DocumentStore store;
    private final Deciding<S, C, E> deciding;
    private final Outbox outbox;
    private final Function<String, List<HistoryEntry>> journal;

    MongoAggregates(
            AggregateType<S, C, E> type,
            DocumentStore store,
            Deciding<S, C, E> deciding,
            Outbox outbox,
            Function<String, List<HistoryEntry>> journal) {
        this.type = type;
        this.store = store;
        this.deciding = deciding;
        this.outbox = outbox;
        this.journal = journal;
    }

    @Override
    public Optional<Loaded<S>> find(String id) {
        return store.find(id).map(document -> document.loaded(type.stateType()));
    }

    @Override
    public Slice<Loaded<S>> list(Bson filter, Page page) {
        return store.list(filter, page).map(document -> document.loaded(type.stateType()));
    }

    @Override
    public Set<String> ids(Bson filter) {
        return store.ids(filter);
    }

    @Override
    public List<HistoryEntry> history(String id) {
        return History.of(type.name() + "/" + id, store.find(id), journal);
    }

    @Override
    public Outcome create(String id, Request request, Supplier<C> command) {
        return attempts(
                () -> store.find(id)
                        .<Step>map(found -> new Step.Answer(Replies.toCreation(found, request)))
                        .orElseGet(() -> deciding.create(id, request, command.get())),
                () -> store.find(id).map(found -> Replies.toCreation(found, request)));
    }

    @Override
    public Outcome apply(String id, Request request, Function<Optional<Loaded<S>>, C> command) {
        return attempts(() -> step(store.find(id), request, command), () -> store.find(id)
                .flatMap(found -> Replies.toRepetition(found, request)));
    }

    @Override
    public Outcome take(String id, String source, long sequence, C command) {
        return attempts(
                () -> store.find(id)
                        .map(found -> Replies.toTaken(found, source, sequence)
                                .<Step>map(Step.Answer::new)
                                .orElseGet(() -> deciding.take(found, source, sequence, command)))
                        .orElseGet(() -> deciding.createTaking(id, source, sequence, command)),
                () -> store.find(id).flatMap(found -> Replies.toTaken(found, source, sequence)));
    }

    private Step step(Optional<AggregateDocument> document, Request request, Function<Optional<Loaded<S>>, C> command) {
        C wanted = command.apply(document.map(found -> found.loaded(type.stateType())));
        return document.map(found -> Replies.before(found, request)
                        .<Step>map(Step.Answer::new)
                        .orElseGet(() -> deciding.apply(found, request, wanted)))
                .orElseGet(() -> new Step.Answer(new Failed(Failure.NOT_FOUND)));
    }

    private Outcome attempts(Supplier<Step> decide, Supplier<Optional<Outcome>> recover) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Optional<Outcome> outcome = write(decide.get());
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            } catch (MongoException e) {
                return afterSilence(e, recover);
            }
            pause(attempt);
        }
        return new Failed(Failure.CONFLICT);
    }

    private Optional<Outcome> write(Step step) {
        return switch (step) {
            case Step.Answer answer -> Optional.of(answer.outcome());
            case Step.Insert insert -> {
                if (!store.insert(insert.document().raw())) {
                    yield Optional.empty();
                }
                yield Optional.of(written(insert.document(), true));
            }
            case Step.Update update ->
                store.update(update.id(), update.version(), update.change()).map(after -> written(after, false));
        };
    }

    private Done written(AggregateDocument after, boolean created) {
        outbox.handOver(type.collection(), after.id(), after.pending());
        return new Done(after.id(), after.version(), Deciding.stage(after), created);
    }

    /** W4: no answer is unknown, never a refusal. */
    private Outcome afterSilence(MongoException silence, Supplier<Optional<Outcome>> recover) {
        if (!StoreFaults.leavesOpen(silence)) {
            throw silence;
        }
        log.warn("the store didn't answer about a {}: {}", type.name(), StoreFaults.inShort(silence));
        try {
            return recover.get().orElseGet(() -> new Failed(Failure.UNAVAILABLE));
        } catch (MongoException again) {
            return new Failed(Failure.UNAVAILABLE);
        }
    }

    /** A majority read lags a write in flight: at once, the next attempt would lose against the same write. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L, 4_000_000L * attempt));
    }
}
