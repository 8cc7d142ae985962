package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.campuspartners.chassis.aggregate.Publication.StateRecord;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.relay.Outbox;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** C12: what is not journaled is published again from the state, on every MongoDB at hand. */
@ParameterizedClass
@MethodSource("everyMongo")
class StandingTest {

    private static final String ID = Ids.derived("tally", "1");
    private static final Instant LATER = Tally.TIME.plusSeconds(3600);
    private static final Page ALL = new Page(Optional.empty(), Page.CAP);

    private static final TallyLike KNOWN = new TallyLike() {
        @Override
        public List<StateRecord> standing(String id, Tally.State state, Instant at) {
            return List.of(new StateRecord(
                    "tally.counted.v1", "directory", "tally/" + id, Map.of("total", state.total()), at));
        }
    };

    private final MongoDatabase database;
    private final List<WireRecord> handedOver = new ArrayList<>();
    private final MongoAggregatesFactory factory;
    private final Aggregates<Tally.State, Command, Tally.Event> tallies;

    StandingTest(Mongo mongo) {
        database = mongo.freshDatabase();
        factory = TestAggregates.factory(database, new Outbox() {
            @Override
            public void watch(String collection) {}

            @Override
            public void handOver(String collection, String id, List<WireRecord> pending) {
                handedOver.addAll(pending);
            }

            @Override
            public boolean accepts(int pendingOfAggregate) {
                return true;
            }
        });
        tallies = factory.of(KNOWN);
    }

    static List<Mongo> everyMongo() {
        return BackingServices.everyMongo();
    }

    /** A tally with two events that were published and cleared. */
    private void published(String id) {
        tallies.create(id, Request.creating("ada", "start", "1", "c"), new Command.Start(1));
        tallies.apply(id, Request.natural("ada", "count", "1"), new Command.Count(1));
        database.getCollection("tallies").updateOne(Filters.eq(id), Updates.set("pending", List.of()));
        handedOver.clear();
    }

    private Standing.Published publishAgain(Page page) {
        return factory.standing("tally").orElseThrow().publishAgain(page, LATER);
    }

    @Test
    void c12_the_state_goes_out_again_under_the_sequence_it_has_come_to_and_changes_nothing_else() {
        published(ID);
        Document before = database.getCollection("tallies").find().first();

        assertThat(publishAgain(ALL)).isEqualTo(new Standing.Published(1, List.of(), Optional.empty()));

        assertThat(handedOver).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("directory");
            assertThat(record.key()).isEqualTo("tally/" + ID);
            assertThat(record.sequence()).isEqualTo(2);
            assertThat(record.value()).asString().isEqualTo("{\"total\":2}");
            assertThat(record.timestamp()).isEqualTo(LATER.toEpochMilli());
            assertThat(record.journaled()).isFalse();
        });
        Document after = database.getCollection("tallies").find().first();
        assertThat(after.getList("pending", Document.class)).hasSize(1);
        after.put("pending", List.of());
        assertThat(after).isEqualTo(before);
    }

    @Test
    void c12_one_whose_events_still_wait_is_skipped_and_named() {
        published(ID);
        tallies.apply(ID, Request.natural("ada", "count", "1"), new Command.Count(1));
        handedOver.clear();

        assertThat(publishAgain(ALL)).isEqualTo(new Standing.Published(0, List.of(ID), Optional.empty()));

        assertThat(handedOver).isEmpty();
    }

    @Test
    void pages_lead_through_all_of_them() {
        for (int i = 0; i < 5; i++) {
            published(Ids.derived("tally", "page-" + i));
        }
        Standing.Published first = publishAgain(new Page(Optional.empty(), 3));
        Standing.Published rest = publishAgain(new Page(first.next(), 3));

        assertThat(first.published()).isEqualTo(3);
        assertThat(rest.published()).isEqualTo(2);
        assertThat(rest.next()).isEmpty();
        assertThat(handedOver)
                .extracting(WireRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(5);
    }
}
