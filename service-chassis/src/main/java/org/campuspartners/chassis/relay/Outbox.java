package org.campuspartners.chassis.relay;

import java.util.List;
import org.campuspartners.chassis.event.WireRecord;

/** Where written aggregates are handed over for publication, and where it says how much it can bear. */
public interface Outbox {

    /** Has the collection's unfinished work found, whoever left it behind. Once, when the type is set up. */
    void watch(String collection);

    /**
     * Publishes at once what waits; harmless to call, harmless not to: the sweep is the truth.
     *
     * @param pending the whole list after the write, in order, never the new ones alone (R1)
     */
    void handOver(String collection, String id, List<WireRecord> pending);

    /** Whether an aggregate with so many records that wait may add more. */
    boolean accepts(int pendingOfAggregate);
}
