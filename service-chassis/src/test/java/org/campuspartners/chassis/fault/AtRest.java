package org.campuspartners.chassis.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.campuspartners.chassis.consume.Onlooker;
import org.campuspartners.chassis.relay.RelayFixture;
import org.campuspartners.chassis.testing.BackingServices;

/** What must hold after any fault, without a hand: nothing lost, nothing twice, nothing out of order, nothing left waiting. */
public final class AtRest {

    private AtRest() {}

    /** Every outbox empty, the journal whole, first copies in order; and what a consumer makes of the topic is what was decided. */
    public static void comesToRest(RelayFixture service) {
        service.sweepUntilNothingIsPending();
        Map<String, Document> tallies = new LinkedHashMap<>();
        service.database()
                .getCollection("tallies")
                .find()
                .forEach(tally -> tallies.put("tally/" + tally.getString("_id"), tally));
        assertThat(service.journal()).hasSize((int) tallies.values().stream()
                .mapToLong(tally -> tally.getLong("sequence"))
                .sum());
        Map<String, List<Long>> firstCopies = firstCopies(service.read(service.topic()));
        try (Onlooker onlooker = new Onlooker(BackingServices.freshDatabase(), service.topic())) {
            onlooker.catchUp();
            assertThat(onlooker.held()).isEmpty();
            tallies.forEach((subject, tally) -> {
                List<Long> all = LongStream.rangeClosed(1, tally.getLong("sequence"))
                        .boxed()
                        .toList();
                assertThat(firstCopies.get(subject))
                        .as("first copies of " + subject)
                        .isEqualTo(all);
                assertThat(onlooker.made(subject)).hasValueSatisfying(made -> {
                    assertThat(made).containsEntry("order", all);
                    assertThat(made.get("total"))
                            .isEqualTo(tally.getEmbedded(List.of("state", "total"), Integer.class));
                });
            });
        }
    }

    /** Each subject's sequences in the order in which each was there first. */
    public static Map<String, List<Long>> firstCopies(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Set<Long>> bySubject = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            bySubject
                    .computeIfAbsent(header(record, "ce_subject"), subject -> new LinkedHashSet<>())
                    .add(Long.valueOf(header(record, "ce_sequence")));
        }
        Map<String, List<Long>> ordered = new LinkedHashMap<>();
        bySubject.forEach((subject, sequences) -> ordered.put(subject, List.copyOf(sequences)));
        return ordered;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
