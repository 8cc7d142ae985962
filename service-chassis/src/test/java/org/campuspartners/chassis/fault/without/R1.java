package org.campuspartners.chassis.fault.without;

import java.util.List;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.relay.Outbox;

/** Without R1: the relay is handed what is new, and not the whole list that waits. */
public record R1(Outbox real) implements Outbox {

    @Override
    public void watch(String collection) {
        real.watch(collection);
    }

    @Override
    public void handOver(String collection, String id, List<WireRecord> pending) {
        real.handOver(collection, id, List.of(pending.getLast()));
    }

    @Override
    public boolean accepts(int pendingOfAggregate) {
        return real.accepts(pendingOfAggregate);
    }
}
