package org.campuspartners.chassis.relay;

import java.util.List;
import org.campuspartners.chassis.event.WireRecord;

/**
 * One aggregate's unfinished work, from its lowest pending sequence on (R1).
 *
 * @param pending in the order of the document
 * @param bytes that it holds in memory, about
 */
record Turn(Ref ref, List<WireRecord> pending, long bytes) {

    /** Headers, key and what else comes with a record's data. */
    private static final int BESIDES_DATA = 1_200;

    /** Which document. */
    record Ref(String collection, String id) {}

    Turn(Ref ref, List<WireRecord> pending) {
        this(ref, pending, bytesOf(pending));
    }

    private static long bytesOf(List<WireRecord> pending) {
        return pending.stream()
                .mapToLong(record -> BESIDES_DATA + (record.value() == null ? 0 : record.value().length))
                .sum();
    }

    /** Those of the records that come after a sequence; a newer list may begin with what has been cleared since. */
    Turn after(long sequence) {
        return new Turn(
                ref,
                pending.stream().filter(record -> record.sequence() > sequence).toList());
    }
}
