package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;

import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F4: the broker is stopped until records have expired, and wakes with them in its hands. */
@Tag("processes")
class F04BrokerStoppedIT {

    @Test
    void
            r2_a_record_that_expired_while_the_broker_was_stopped_and_is_in_the_log_all_the_same_comes_twice_and_in_order() {
        try (RelayFixture service = new RelayFixture()) {
            count(service.handedOver(), id(1), 1);
            service.untilNothingIsPending();
            BackingServices.whileKafkaIsStopped(() -> {
                count(service.handedOver(), id(1), 4);
                count(service.handedOver(), id(2), 3);
                RelayFixture.until("both expired", () -> service.count("outbox.failed") >= 2);
            });

            AtRest.comesToRest(service);
            assertThat(service.read(service.topic)).hasSizeGreaterThan(7);
        }
    }
}
