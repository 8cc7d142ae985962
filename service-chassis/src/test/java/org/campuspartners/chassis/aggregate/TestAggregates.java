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

    /** The id of a tally, told from others by its number. */
    public static String id(int tally) {
        return Ids.derived("tally", "" + tally);
    }

    /** Has so many public events happen to a tally; the first of them, where it is new, creates it. */
    public static void count(Aggregates<Tally.State, Tally.Command, Tally.Event> tallies, String id, int events) {
        tallies.create(id, Request.creating("ada", "start", "1", "c"), new Tally.Command.Start(1));
        for (int i = 1; i < events; i++) {
            tallies.apply(id, Request.natural("ada", "count", "1"), new Tally.Command.Count(1));
        }
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
