package org.campuspartners.chassis.aggregate;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.event.Contracts;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.event.WireRecordWriter;
import org.campuspartners.chassis.relay.Journal;
import org.campuspartners.chassis.relay.Outbox;
import tools.jackson.databind.json.JsonMapper;

/** Aggregates without a service around them. */
public final class TestAggregates {

    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private TestAggregates() {}

    public static <S, C, E> Aggregates<S, C, E> of(MongoDatabase database, Outbox outbox, AggregateType<S, C, E> type) {
        return factory(database, outbox).of(type);
    }

    static MongoAggregatesFactory factory(MongoDatabase database, Outbox outbox) {
        WireRecordWriter writer = new WireRecordWriter(
                "/test-service", "https://campuspartners.org/schemas/", new Contracts(), JsonMapper.shared());
        return new MongoAggregatesFactory(database, outbox, new Journal(database), writer, () -> Optional.of(TRACE));
    }

    /** Hands nothing over: what a process that dies right after its writes leaves behind. */
    public static Outbox deaf() {
        return bearing(Integer.MAX_VALUE);
    }

    /** Hands nothing over, and bears only so many pending records of an aggregate. */
    public static Outbox bearing(int most) {
        return new Outbox() {
            @Override
            public void watch(String collection) {}

            @Override
            public void handOver(String collection, String id, List<WireRecord> pending) {}

            @Override
            public boolean accepts(int pendingOfAggregate) {
                return pendingOfAggregate < most;
            }
        };
    }
}
