package org.campuspartners.chassis.relay;

import java.util.List;
import org.campuspartners.chassis.event.WireRecord;

/**
 * One aggregate's unfinished work, from its lowest pending sequence on (R1).
 *
 * @param pending in the order of the document
 */
record Turn(Ref ref, List<WireRecord> pending) {

    /** Which document. */
    record Ref(String collection, String id) {}

    /** Those of the records that come after a sequence; a newer list may begin with what has been cleared since. */
    Turn after(long sequence) {
        return new Turn(
                ref,
                pending.stream().filter(record -> record.sequence() > sequence).toList());
    }
}
