package org.campuspartners.chassis.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.campuspartners.chassis.event.WireRecord;

/** Publishes a part of the journal again, in order: the only cure for records that Kafka lost (R7). */
final class Republication {

    static final int MOST_AT_ONCE = 1_000;

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Journal journal;
    private final Producer<String, byte[]> producer;

    Republication(Journal journal, Producer<String, byte[]> producer) {
        this.journal = journal;
        this.producer = producer;
    }

    /**
     * @return how many records were published
     * @throws TimeoutException when Kafka didn't acknowledge one within 30 s; the ones before it are published
     */
    int publish(String subject, long from, long to) throws ExecutionException, InterruptedException, TimeoutException {
        List<WireRecord> records = journal.read(subject, from, to);
        for (WireRecord record : records) {
            producer.send(record.toProducerRecord()).get(BOUND.toMillis(), TimeUnit.MILLISECONDS);
        }
        return records.size();
    }
}
