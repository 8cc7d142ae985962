package org.campuspartners.chassis.aggregate;

import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.AggregateDocument.Handled;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.event.WireRecordWriter;
import org.campuspartners.chassis.relay.Outbox;

/** Turns a decision into the one write that carries it: state, pending, handled and both counters together (W1, W2). */
final class Deciding<S, C, E> {

    /** How many answered keys an aggregate remembers. */
    static final int WINDOW = 32;

    private final AggregateType<S, C, E> type;
    private final WireRecordWriter writer;
    private final Outbox outbox;
    private final Supplier<Optional<String>> trace;

    Deciding(AggregateType<S, C, E> type, WireRecordWriter writer, Outbox outbox, Supplier<Optional<String>> trace) {
        this.type = type;
        this.writer = writer;
        this.outbox = outbox;
        this.trace = trace;
    }

    Step create(String id, Request request, C command) {
        return creation(id, command, request.keptKey().orElse(""), request.fingerprint(), new Document());
    }

    Step createTaking(String id, String source, long sequence, C command) {
        return creation(id, command, "", Ids.derived(source, "take"), new Document(source, sequence));
    }

    Step apply(AggregateDocument found, Request request, C command) {
        return changed(
                found,
                command,
                request.key().isPresent(),
                (after, changes) -> remember(found, request, after, changes));
    }

    Step take(AggregateDocument found, String source, long sequence, C command) {
        return changed(found, command, true, (after, changes) -> changes.add(Updates.set("taken." + source, sequence)));
    }

    private Step creation(String id, C command, String key, String fingerprint, Document taken) {
        S initial = type.decider().initial();
        return switch (type.decider().decide(initial, command)) {
            case Decision.Refused<E> refused -> new Step.Answer(new Outcome.Refused(refused.refusal()));
            case Decision.Accepted<E> accepted -> {
                ChangeOf<S> change = ChangeOf.events(type, id, initial, 0, accepted.events(), writer, trace.get());
                if (!change.records().isEmpty() && !outbox.accepts(0)) {
                    yield new Step.Answer(new Failed(Failure.BACK_PRESSURE));
                }
                Document state = StateCodec.toDocument(change.state());
                yield new Step.Insert(new AggregateDocument(new Document("_id", id)
                        .append("version", 1L)
                        .append("sequence", change.published())
                        .append("floor", 0L)
                        .append("created", new Handled(key, fingerprint, 0, 1, stage(state)).toDocument())
                        .append("taken", taken)
                        .append("state", state)
                        .append("handled", List.of())
                        .append("pending", pending(change.records()))));
            }
        };
    }

    private interface Besides {
        void add(Document stateAfter, List<Bson> changes);
    }

    /** @param always whether even a command that changes nothing is written, so that it is remembered */
    private Step changed(AggregateDocument found, C command, boolean always, Besides besides) {
        S before = found.state(type.stateType());
        return switch (type.decider().decide(before, command)) {
            case Decision.Refused<E> refused -> new Step.Answer(new Outcome.Refused(refused.refusal()));
            case Decision.Accepted<E> accepted ->
                always || !accepted.events().isEmpty()
                        ? update(found, before, accepted.events(), besides)
                        : unchanged(found);
        };
    }

    private Step update(AggregateDocument found, S before, List<E> events, Besides besides) {
        ChangeOf<S> change = ChangeOf.events(type, found.id(), before, found.sequence(), events, writer, trace.get());
        if (!change.records().isEmpty() && !outbox.accepts(found.pending().size())) {
            return new Step.Answer(new Failed(Failure.BACK_PRESSURE));
        }
        Document state = StateCodec.toDocument(change.state());
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set("state", state));
        changes.add(Updates.inc("version", 1L));
        if (change.published() > 0) {
            changes.add(Updates.inc("sequence", change.published()));
            changes.add(Updates.pushEach("pending", pending(change.records())));
        }
        besides.add(state, changes);
        return new Step.Update(found.id(), found.version(), Updates.combine(changes));
    }

    /** Keeps the answer; a key that falls out of the window raises the floor to what it had seen (W6). */
    private void remember(AggregateDocument found, Request request, Document after, List<Bson> changes) {
        request.keptKey().ifPresent(key -> {
            List<Handled> handled = found.handled();
            if (handled.size() >= WINDOW) {
                changes.add(Updates.max("floor", handled.getFirst().seen()));
            }
            Handled answer = new Handled(
                    key, request.fingerprint(), request.seen().orElse(0), found.version() + 1, stage(after));
            changes.add(Updates.pushEach("handled", List.of(answer.toDocument()), new PushOptions().slice(-WINDOW)));
        });
    }

    private Step unchanged(AggregateDocument found) {
        return new Step.Answer(new Outcome.Done(found.id(), found.version(), stage(found), false));
    }

    private static List<Document> pending(List<WireRecord> records) {
        Date now = new Date();
        return records.stream().map(record -> record.toDocument(now)).toList();
    }

    static String stage(AggregateDocument document) {
        return stage(document.raw().get("state", Document.class));
    }

    private static String stage(Document state) {
        return state.get("stage") instanceof String stage ? stage : "";
    }
}
