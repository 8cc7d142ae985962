package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.aggregate.TestAggregates;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** F19: Kafka is away until no more events may wait, and comes back to a backlog. */
class F19KafkaAwayIT {

    private static final int EVENTS_EACH = 50;
    private static final int BOUND = 10_000;
    private static final long MEGABYTE = 1_000_000;
    private static final long FLAT = 250 * MEGABYTE;

    private final RelayFixture service = new RelayFixture();
    private final RelayLifecycle lifecycle = new RelayLifecycle(
            new TopicGuard(BackingServices.kafka(), topics()),
            topics(),
            new RelayProperties(
                    Duration.ofMillis(200),
                    200,
                    BOUND,
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(1),
                    DataSize.ofMegabytes(24)),
            () -> service.relay,
            relay -> service.sweep,
            service.metrics,
            () -> {});

    private TopicsProperties topics() {
        return new TopicsProperties(List.of(service.topic), List.of(), 12, 1, 1, Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        lifecycle.stop();
        service.close();
    }

    @Test
    @Tag("processes")
    void past_the_bound_commands_wait_and_a_backlog_of_twenty_thousand_drains_by_itself() {
        untilKafkaIsBackFrom(20_000);
        AtRest.comesToRest(service);
    }

    @Test
    @Tag("long")
    void a_backlog_of_a_million_drains_by_itself_and_the_heap_stays_flat() {
        untilKafkaIsBackFrom(1_000_000);
    }

    private void untilKafkaIsBackFrom(int backlog) {
        BackingServices.whileKafkaIsStopped(() -> {
            lifecycle.start();
            pileUp(backlog);
            commandsWait();
        });
        long before = heapInUse();
        List<Long> during = new ArrayList<>();
        await("the backlog drained")
                .atMost(Duration.ofSeconds(60 + backlog / 1_000))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    during.add(heapInUse());
                    return service.sweep.unfinishedNow() == 0;
                });

        assertThat(service.database.getCollection("journal").countDocuments()).isEqualTo(backlog);
        assertThat(service.count("outbox.published")).isGreaterThanOrEqualTo(backlog);
        assertThat(during).allSatisfy(inUse -> assertThat(inUse).isLessThan(before + FLAT));
    }

    /** Past the bound what has no event is still done, and what has one is told to come again. */
    private void commandsWait() {
        var tallies = TestAggregates.of(service.database, lifecycle, new Tally(service.topic));
        RelayFixture.until("a sweep that counts", () -> !lifecycle.accepts(0));
        assertThat(tallies.apply(id(1), Request.natural("ada", "count", "1"), new Command.Count(1)))
                .isEqualTo(new Failed(Failure.BACK_PRESSURE));
        assertThat(tallies.create(
                        UUID.randomUUID().toString(), Request.creating("ada", "start", "1", "k"), new Command.Start(1)))
                .isEqualTo(new Failed(Failure.BACK_PRESSURE));
        assertThat(tallies.apply(id(1), Request.natural("ada", "note", "x"), new Command.Note("x")))
                .isInstanceOf(Done.class);
    }

    /** Tallies with so many events of a kilobyte that wait, all together; one of them is known by its id. */
    private void pileUp(int events) {
        TestAggregates.count(service.leftBehind(), id(1), EVENTS_EACH);
        Document one = service.database.getCollection("tallies").find().first();
        List<Document> copies = new ArrayList<>();
        for (int tally = 2; tally <= events / EVENTS_EACH; tally++) {
            copies.add(copyOf(one, id(tally)));
            if (copies.size() == 200 || tally == events / EVENTS_EACH) {
                service.database.getCollection("tallies").insertMany(copies);
                copies.clear();
            }
        }
    }

    private static Document copyOf(Document tally, String id) {
        List<Document> pending = tally.getList("pending", Document.class).stream()
                .map(record -> new Document(record)
                        .append("key", id)
                        .append("value", padded(record.get("value", Binary.class)))
                        .append(
                                "headers",
                                new Document(record.get("headers", Document.class))
                                        .append("ce_id", UUID.randomUUID().toString())
                                        .append("ce_subject", "tally/" + id)
                                        .append("ce_partitionkey", id)))
                .toList();
        return new Document(tally).append("_id", id).append("pending", pending);
    }

    private static Binary padded(Binary json) {
        return new Binary((new String(json.getData()) + " ".repeat(1_000)).getBytes());
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
