package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.UpdateOptions;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.campuspartners.chassis.consume.Log.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F14: two subjects that belong together, and nothing orders one before the other. */
class F14UnitBeforePartnershipTest extends StationTest {

    @BeforeEach
    void units_are_joined_with_their_partnerships() {
        joining(station);
    }

    /** Its own fact is stored by now; only then does it look for the other, and what it does has a derived id. */
    private static void joining(Station station) {
        station.counts.acting = stored -> stored.forEach(one -> {
            String number = one.subjectId();
            String partner = (one.subject().startsWith("unit") ? "partnership/" : "unit/") + number;
            if (!station.uptake.query(new Document("_id", partner)).isEmpty()) {
                station.database
                        .getCollection("joined")
                        .updateOne(
                                new Document("_id", number),
                                new Document("$inc", new Document("looks", 1)),
                                new UpdateOptions().upsert(true));
            }
        });
    }

    private long joined() {
        return station.database.getCollection("joined").countDocuments();
    }

    @Test
    void c10_in_one_partition_a_unit_before_its_partnership_waits_for_nobody_and_is_joined_once() {
        station.deliver(log.write(Sent.event("unit/1", 1)), log.write(Sent.event("unit/2", 1)));
        assertThat(station.subject("unit/1").seen()).isOne();
        assertThat(joined()).isZero();

        station.deliver(log.write(Sent.event("partnership/1", 1)));
        station.deliver(log.write(Sent.event("unit/3", 1)), log.write(Sent.event("partnership/3", 1)));
        station.deliver(log.write(Sent.event("partnership/2", 1)));

        assertThat(joined()).isEqualTo(3);
        assertThat(station.uptake.store().heldCount()).isZero();
    }

    @Test
    void c10_in_two_partitions_at_the_same_time_whichever_comes_second_joins_them_once() throws Exception {
        Station other = new Station(station.database, log.topic);
        joining(other);
        CyclicBarrier together = new CyclicBarrier(2);
        for (int pair = 0; pair < 20; pair++) {
            var unit = log.write(1, Sent.event("unit/" + pair, 1));
            var partnership = log.write(2, Sent.event("partnership/" + pair, 1));
            Thread second = Thread.ofPlatform().start(() -> {
                await(together);
                other.deliver(partnership);
            });
            await(together);
            station.deliver(unit);
            second.join();
        }

        assertThat(joined()).isEqualTo(20);
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
