package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.event.Event;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F12: the first event can't be applied, and the log goes on. */
class F12LaterEventsTest extends StationTest {

    private static final int BATCH = 1_000;

    /** Only adds up: an order of a million events would be no document. */
    private static final class Sums extends Counts {
        Sums(String topic) {
            super(topic);
        }

        @Override
        public Document apply(Document made, Event event) {
            Document after = super.apply(made, event);
            after.remove("order");
            return after;
        }
    }

    @Test
    void c3_a_hold_with_twenty_thousand_later_events_keeps_its_size_and_heals() {
        keepsItsSizeAndHeals(20_000);
    }

    @Test
    @Tag("long")
    void c3_a_hold_with_a_million_later_events_keeps_its_size_and_heals() {
        keepsItsSizeAndHeals(1_000_000);
    }

    private void keepsItsSizeAndHeals(int events) {
        Counts sums = new Sums(log.topic);
        Station holding = new Station(station.database, sums);
        holding.deliver(poison(1));
        int size = holding.document(SUBJECT).toJson().length();
        for (int from = 2; from <= events; from += BATCH) {
            holding.deliver(later(from, Math.min(events, from + BATCH - 1)));
        }
        assertThat(holding.subject(SUBJECT).seen()).isZero();
        assertThat(holding.document(SUBJECT).toJson().length()).isLessThan(size + 40);

        sums.antidotes.add("poison");
        assertThat(holding.rereading.reread(holding.uptake, SUBJECT, Optional.empty()))
                .isEmpty();
        assertThat(holding.subject(SUBJECT).seen()).isEqualTo(events);
        assertThat(holding.subject(SUBJECT).made()).containsEntry("sum", events);
    }

    private List<ConsumerRecord<byte[], byte[]>> later(int from, int to) {
        List<Sent> sent = new ArrayList<>();
        for (int sequence = from; sequence <= to; sequence++) {
            sent.add(Sent.event(SUBJECT, sequence, "{\"n\":1}"));
        }
        return log.writeTogether(sent);
    }
}
