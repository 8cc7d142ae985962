package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.bson.types.Binary;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F4: Kafka takes a record and says nothing, or takes no record of one aggregate while those of others are in the same batch. */
@Tag("long")
class F04KafkaRefusesTest {

    private RelayFixture service = new RelayFixture();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void r4_an_acknowledgement_that_was_dropped_leads_to_a_second_copy_and_no_second_event() {
        count(service.leftBehind(), id(1), 3);
        LostAcknowledgements losing = new LostAcknowledgements(Set.of(1, 3));
        RelayFixture unlucky = service.another(database -> database, losing::between);
        RelayFixture.until("a dropped acknowledgement", () -> {
            unlucky.sweep.pass(true);
            return unlucky.count("outbox.failed") == 2;
        });

        AtRest.comesToRest(service);
        assertThat(service.read(service.topic)).hasSizeGreaterThan(3);
        assertThat(new HashSet<>(service.read(service.topic).stream()
                        .map(record ->
                                new String(record.headers().lastHeader("ce_id").value()))
                        .toList()))
                .hasSize(3);
    }

    @Test
    void r3_a_first_record_that_is_too_large_waits_alone_among_the_records_of_others() throws Exception {
        amongOthers("max.message.bytes", "1000", Updates.set("pending.0.value", padded(5_000)), "1000000");
    }

    @Test
    void r3_a_first_record_stamped_two_hours_ahead_waits_alone_among_the_records_of_others() throws Exception {
        long ahead = System.currentTimeMillis() + TimeUnit.HOURS.toMillis(2);
        amongOthers(
                "message.timestamp.after.max.ms",
                "3600000",
                Updates.set("pending.0.ts", ahead),
                Long.toString(Long.MAX_VALUE));
    }

    /** All in one partition, all sent at once; then the topic is set as it must be. */
    private void amongOthers(String setting, String narrow, org.bson.conversions.Bson spoiling, String wide)
            throws Exception {
        String topic = service.topic + "-narrow";
        service.close();
        service = new RelayFixture(topic);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Map.of(setting, narrow))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            for (int tally = 1; tally <= 20; tally++) {
                count(service.leftBehind(), id(tally), 2);
            }
            service.database.getCollection("tallies").updateOne(Filters.eq(id(1)), spoiling);
            RelayFixture.until("all but the spoiled one published", () -> {
                service.sweep.pass(true);
                return service.pending() == 1 && service.count("outbox.failed") >= 2;
            });
            assertThat(service.pendingOf(id(1))).hasSize(2);

            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var widen = new AlterConfigOp(new ConfigEntry(setting, wide), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(resource, List.of(widen)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        AtRest.comesToRest(service);
    }

    private static Binary padded(int size) {
        return new Binary(("{\"total\":1" + " ".repeat(size) + "}").getBytes());
    }
}
