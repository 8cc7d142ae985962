package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.campuspartners.chassis.consume.Onlooker;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** F17: the log has lost records that a consumer has not read, and the journal of who published them has them. */
class F17RecordsTrimmedTest {

    private static final String SUBJECT = "tally/" + id(1);

    private final RelayFixture service = new RelayFixture();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void r7_records_that_were_trimmed_ahead_of_a_consumer_are_published_again_and_heal_it() throws Exception {
        count(service.handedOver(), id(1), 4);
        service.untilNothingIsPending();
        trim(service.read(service.topic).get(2));

        try (Onlooker onlooker = new Onlooker(BackingServices.freshDatabase(), service.topic)) {
            onlooker.catchUp();
            assertThat(onlooker.held()).containsExactly(Map.entry(SUBJECT, "sequence 1 is missing"));
            count(service.handedOver(), id(1), 2);
            service.untilNothingIsPending();

            int published = new Republication(new Journal(service.database), service.producer).publish(SUBJECT, 1, 2);
            onlooker.catchUp();
            onlooker.reread(SUBJECT);

            assertThat(published).isEqualTo(2);
            assertThat(onlooker.held()).isEmpty();
            assertThat(onlooker.made(SUBJECT)).hasValueSatisfying(made -> assertThat(made)
                    .containsEntry("order", List.of(1L, 2L, 3L, 4L, 5L))
                    .containsEntry("total", 5));
        }
    }

    /** The log begins with this record now. */
    private static void trim(ConsumerRecord<String, byte[]> first) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(first.topic(), first.partition()),
                            RecordsToDelete.beforeOffset(first.offset())))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
