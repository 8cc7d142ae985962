package org.campuspartners.chassis.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.aggregate.Publication.StateRecord;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.event.WireRecordWriter;
import org.campuspartners.chassis.event.WireRecordWriter.Attributes;

/**
 * What accepted events come to: the state after them, the finished records, the sequence of the last.
 *
 * @param published how many sequences the events take
 */
record ChangeOf<S>(S state, long published, List<WireRecord> records) {

    static <S, C, E> ChangeOf<S> events(
            AggregateType<S, C, E> type,
            String id,
            S before,
            long sequence,
            List<E> events,
            WireRecordWriter writer,
            Optional<String> trace) {
        S state = before;
        long last = sequence;
        List<WireRecord> records = new ArrayList<>();
        for (E event : events) {
            state = type.decider().evolve(state, event);
            List<Publication> publications = type.publications(id, state, event);
            if (!publications.isEmpty()) {
                last++;
            }
            for (Publication publication : publications) {
                records.add(
                        writer.write(attributes(type.name() + "/" + id, publication, last, trace), data(publication)));
            }
        }
        return new ChangeOf<>(state, last - sequence, records);
    }

    /** What compacted topics say of it, under the sequence it has come to. */
    static <S, C, E> List<WireRecord> standing(
            AggregateType<S, C, E> type, AggregateDocument found, Instant at, WireRecordWriter writer) {
        String subject = type.name() + "/" + found.id();
        return type.standing(found.id(), found.state(type.stateType()), at).stream()
                .map(record ->
                        writer.write(attributes(subject, record, found.sequence(), Optional.empty()), data(record)))
                .toList();
    }

    private static Attributes attributes(
            String subject, Publication publication, long sequence, Optional<String> trace) {
        return switch (publication) {
            case PublicEvent e ->
                new Attributes(
                        e.type(),
                        e.topic(),
                        e.partitionKey(),
                        subject,
                        sequence,
                        e.time(),
                        true,
                        e.traced() ? trace : Optional.empty());
            case StateRecord r ->
                new Attributes(
                        r.type(), r.topic(), r.subject(), r.subject(), sequence, r.time(), false, Optional.empty());
        };
    }

    private static Object data(Publication publication) {
        return switch (publication) {
            case PublicEvent e -> e.data();
            case StateRecord r -> r.data();
        };
    }
}
