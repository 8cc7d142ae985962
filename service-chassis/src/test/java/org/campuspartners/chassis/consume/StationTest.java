package org.campuspartners.chassis.consume;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One instance of a service that consumes a topic of its own, on a real broker and the chosen MongoDB. */
abstract class StationTest {

    static final String SUBJECT = "tally/a";

    Log log;
    Station station;

    @BeforeEach
    void start() {
        log = Log.ofItsOwn();
        station = new Station(BackingServices.freshDatabase(), log.topic);
    }

    @AfterEach
    void stop() {
        log.close();
    }

    final ConsumerRecord<byte[], byte[]> written(long sequence) {
        return log.write(Sent.event(SUBJECT, sequence));
    }

    final ConsumerRecord<byte[], byte[]> poison(long sequence) {
        return log.write(Sent.event(SUBJECT, sequence, "{\"word\":\"poison\",\"n\":" + sequence + "}"));
    }

    final List<Long> order() {
        return station.subject(SUBJECT).made().getList("order", Long.class, List.of());
    }

    /** Delivers events 1 to last, the one named being poison. */
    final void poisonedAndDelivered(long at, long last) {
        station.deliver(LongStream.rangeClosed(1, last)
                .mapToObj(sequence -> sequence == at ? poison(sequence) : written(sequence))
                .toList());
    }
}
