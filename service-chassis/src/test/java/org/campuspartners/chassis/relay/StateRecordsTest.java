package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.aggregate.Publication.StateRecord;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.aggregate.TallyLike;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** C12 where it is published: the records of a compacted topic, as an outside consumer sees them. */
class StateRecordsTest {

    private static final String TYPE = "tally.counted.v1";
    private static final String ID = Ids.derived("tally", "1");
    private static final String SUBJECT = "tally/" + ID;

    private final RelayFixture fixture = new RelayFixture();
    private final String directory = fixture.topic + "-directory";

    /** Counting is an event and a state; a note alone erases the state. */
    private final TallyLike known = new TallyLike() {
        @Override
        public List<Publication> publications(String id, Tally.State after, Tally.Event event) {
            Map<String, Integer> data = Map.of("total", after.total());
            return event instanceof Tally.Event.Counted
                    ? List.of(
                            new PublicEvent(TYPE, fixture.topic, id, data, Tally.TIME, true),
                            new StateRecord(TYPE, directory, SUBJECT, data, Tally.TIME))
                    : List.of(new StateRecord(TYPE, directory, SUBJECT, null, Tally.TIME));
        }
    };

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void c12_a_state_goes_out_beside_its_event_under_the_same_sequence_and_is_not_journaled() {
        BackingServices.stateTopics(directory);
        var tallies = fixture.handedOver(known);
        tallies.create(ID, Request.creating("ada", "start", "1", "c"), new Tally.Command.Start(1));
        tallies.apply(ID, Request.natural("ada", "count", "1"), new Tally.Command.Count(1));
        fixture.untilNothingIsPending();

        List<ConsumerRecord<String, byte[]>> states = fixture.read(directory);
        assertThat(states).extracting(ConsumerRecord::key).containsOnly(SUBJECT);
        assertThat(states).extracting(StateRecordsTest::sequence).containsExactly(1L, 2L);
        assertThat(states).allMatch(record -> record.headers().lastHeader("ce_traceparent") == null);
        assertThat(fixture.read(fixture.topic))
                .extracting(StateRecordsTest::sequence)
                .containsExactly(1L, 2L);
        assertThat(fixture.journal()).hasSize(2).allSatisfy(entry -> assertThat(entry.toJson())
                .contains(fixture.topic)
                .doesNotContain(directory));
    }

    @Test
    void c12_an_erased_state_is_a_record_without_a_value_that_takes_a_sequence_of_its_own() {
        BackingServices.stateTopics(directory);
        var tallies = fixture.handedOver(known);
        tallies.create(ID, Request.creating("ada", "start", "1", "c"), new Tally.Command.Start(1));
        tallies.apply(ID, Request.natural("ada", "note", "x"), new Tally.Command.Note("x"));
        fixture.untilNothingIsPending();

        ConsumerRecord<String, byte[]> erased = fixture.read(directory).getLast();
        assertThat(erased.value()).isNull();
        assertThat(erased.key()).isEqualTo(SUBJECT);
        assertThat(sequence(erased)).isEqualTo(2);
        assertThat(erased.headers())
                .extracting(Header::key)
                .contains("ce_id", "ce_type", "ce_subject")
                .doesNotContain("ce_dataschema", "content-type");
        assertThat(fixture.journal()).hasSize(1);
    }

    private static long sequence(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(
                new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
    }
}
