package org.campuspartners.chassis.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.campuspartners.chassis.event.Event;
import org.campuspartners.chassis.event.WireRecord;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an aggregate: the journal and what is still pending (R7). */
public final class History {

    private static final JsonMapper JSON = JsonMapper.shared();

    private History() {}

    /** Pending is read first: an event that is journaled in between is then seen twice, and never missed. */
    static List<HistoryEntry> of(
            String subject, Optional<AggregateDocument> document, Function<String, List<HistoryEntry>> journal) {
        TreeMap<Long, HistoryEntry> entries = new TreeMap<>();
        document.ifPresent(found -> found.pending().stream()
                .filter(WireRecord::journaled)
                .forEach(record -> entries.put(record.sequence(), entry(record, false))));
        journal.apply(subject).forEach(entry -> entries.put(entry.sequence(), entry));
        return List.copyOf(entries.values());
    }

    /** The record as people read it. */
    public static HistoryEntry entry(WireRecord record, boolean published) {
        return new HistoryEntry(
                record.sequence(),
                record.headers().get("ce_id"),
                record.headers().get("ce_type").substring(Event.TYPE_PREFIX.length()),
                Instant.parse(record.headers().get("ce_time")),
                JSON.readTree(record.value()),
                published);
    }
}
