package org.campuspartners.chassis.aggregate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.event.WireRecordWriter;
import org.campuspartners.chassis.relay.Outbox;

/**
 * What the aggregates of one type stand for on compacted topics, published again from their states (C12): the cure for a record
 * that Kafka lost, since such records are not journaled. Versions and sequences stay as they are.
 */
final class Standing<S, C, E> {

    /**
     * @param published aggregates whose records are on their way
     * @param skipped aggregates that are being changed or published right now; to be asked for again
     * @param next the cursor of the next page, if there is more
     */
    record Published(int published, List<String> skipped, Optional<String> next) {}

    private final AggregateType<S, C, E> type;
    private final DocumentStore store;
    private final WireRecordWriter writer;
    private final Outbox outbox;

    Standing(AggregateType<S, C, E> type, DocumentStore store, WireRecordWriter writer, Outbox outbox) {
        this.type = type;
        this.store = store;
        this.writer = writer;
        this.outbox = outbox;
    }

    String name() {
        return type.name();
    }

    Published publishAgain(Page page, Instant at) {
        Slice<AggregateDocument> found = store.list(Filters.empty(), page);
        int published = 0;
        List<String> skipped = new ArrayList<>();
        for (AggregateDocument document : found.items()) {
            List<WireRecord> records = ChangeOf.standing(type, document, at, writer);
            if (records.isEmpty()) {
                continue;
            }
            if (publishAgain(document, records)) {
                published++;
            } else {
                skipped.add(document.id());
            }
        }
        return new Published(published, skipped, found.next());
    }

    /** Only at rest: a clear that is under way would take the new record, which has the same sequence, for the old one. */
    private boolean publishAgain(AggregateDocument document, List<WireRecord> records) {
        Date now = new Date();
        List<Document> pending =
                records.stream().map(record -> record.toDocument(now)).toList();
        Optional<AggregateDocument> after =
                store.updateAtRest(document.id(), document.version(), Updates.pushEach("pending", pending));
        after.ifPresent(written -> outbox.handOver(type.collection(), written.id(), written.pending()));
        return after.isPresent();
    }
}
