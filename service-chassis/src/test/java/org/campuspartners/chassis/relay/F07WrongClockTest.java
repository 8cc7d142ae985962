package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.aggregate.TallyLike;
import org.campuspartners.chassis.fault.AtRest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** F7: clocks that are wrong, and days that have not begun everywhere. */
class F07WrongClockTest {

    private final RelayFixture service = new RelayFixture();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void r6_a_writers_clock_an_hour_ahead_hides_nothing_that_it_left_behind_when_it_was_killed() {
        count(service.leftBehind(), id(1), 1);
        service.database
                .getCollection("tallies")
                .updateOne(
                        Filters.eq(id(1)),
                        Updates.set("pending.0.at", new Date(System.currentTimeMillis() + 3_600_000)));

        AtRest.comesToRest(service);
    }

    @Test
    void r8_a_day_that_has_begun_at_utc_13_and_not_yet_at_utc_is_a_stamp_that_the_log_takes() {
        Instant aheadOfUs = LocalDate.now(ZoneId.of("Pacific/Tongatapu"))
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        count(service.handedOver(stamped(aheadOfUs)), id(1), 2);

        service.untilNothingIsPending();
        assertThat(service.read(service.topic))
                .extracting(ConsumerRecord::timestamp)
                .containsExactly(aheadOfUs.toEpochMilli(), aheadOfUs.toEpochMilli());
        AtRest.comesToRest(service);
    }

    private TallyLike stamped(Instant time) {
        return new TallyLike() {
            @Override
            public List<Publication> publications(String id, Tally.State after, Tally.Event event) {
                return List.of(new PublicEvent(
                        "tally.counted.v1", service.topic, id, Map.of("total", after.total()), time, false));
            }
        };
    }
}
