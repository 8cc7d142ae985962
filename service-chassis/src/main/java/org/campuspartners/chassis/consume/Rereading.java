package org.campuspartners.chassis.consume;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.campuspartners.chassis.consume.Settling.Ask;
import org.campuspartners.chassis.consume.Settling.Holding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads held events from the log again (rule C4): after a gap was filled, every minute, at start-up, and when an operator says
 * so. A hold ends only when all it points at is at rest, the insights are marked and what follows is done (rule I3).
 */
final class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);
    private static final int ROUNDS = 10;

    private final Supplier<LogReader> log;

    Rereading(Supplier<LogReader> log) {
        this.log = log;
    }

    /** Tries what is held of a subject, and passes over the event asked for if it still fails. Answers what stays held. */
    Optional<Hold> reread(Uptake uptake, String subject, Optional<Ask> ask) {
        try (LogReader reader = log.get()) {
            for (int round = 0; round < ROUNDS; round++) {
                Subject before = uptake.store().load(subject);
                if (!uptake.mayEnd(before.held())) {
                    return Optional.ofNullable(before.held());
                }
                Optional<Subject> after = round(uptake, reader, before, ask);
                if (after.isPresent() && after.get().held() == null) {
                    LOG.info("{} holds {} no longer", uptake.name(), subject);
                    return Optional.empty();
                }
                if (after.isPresent() && after.get().seen() == before.seen()) {
                    return Optional.of(after.get().held());
                }
            }
            return Optional.ofNullable(uptake.store().load(subject).held());
        }
    }

    /** The subject after one reading of all its held ranges; empty if somebody else wrote it meanwhile. */
    private static Optional<Subject> round(Uptake uptake, LogReader reader, Subject before, Optional<Ask> ask) {
        Aside aside = new Aside();
        Hold trimmed = null;
        for (Hold.Range range : before.held().ranges()) {
            boolean whole = reader.read(range, records -> {
                List<Received> received = ofSubject(before.id(), records);
                if (!received.isEmpty()) {
                    uptake.settling().settle(Map.of(before.id(), received), aside, ask);
                }
            });
            trimmed = whole ? trimmed : before.held();
        }
        Subject now = uptake.store().load(before.id());
        Hold rest = aside.held;
        if (trimmed != null
                && !uptake.projection().stateTopic()
                && now.seen() < before.held().last()) {
            rest = Hold.join(trimmed, rest);
        }
        uptake.want(List.of(now), false);
        if (now.seen() > 0) {
            uptake.follow(List.of(now.stored()));
        }
        if (!Objects.equals(now.held(), before.held())) {
            return Optional.empty();
        }
        Subject after = now.withHeld(uptake.own(sinceFirstHeld(before.held(), rest)));
        if (!after.differsFrom(now)) {
            return Optional.of(now);
        }
        SubjectStore.Written written = uptake.store().write(List.of(after));
        return written.lost().isEmpty() && written.refused().isEmpty() ? Optional.of(after) : Optional.empty();
    }

    private static Hold sinceFirstHeld(Hold before, Hold rest) {
        return rest == null
                ? null
                : new Hold(
                        rest.reason(),
                        before.since(),
                        rest.sequence(),
                        rest.eventId(),
                        rest.last(),
                        rest.ranges(),
                        rest.forks(),
                        rest.silent());
    }

    private static List<Received> ofSubject(String subject, List<ConsumerRecord<byte[], byte[]>> records) {
        List<Received> received = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                Received one = EventReader.receive(record);
                if (one.subject().equals(subject)) {
                    received.add(one);
                }
            } catch (IllegalArgumentException unreadable) {
                // It stands in the list of its own.
            }
        }
        return received;
    }

    /** Tries a record again whose subject could not be read. Answers whether it is off the list. */
    boolean rereadUnreadable(Uptake uptake, Position position) {
        if (uptake.isDiscarded(position)) {
            uptake.unreadables().remove(uptake.projection(), position);
            return true;
        }
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (LogReader reader = log.get()) {
            reader.read(
                    new Hold.Range(position.topic(), position.partition(), position.offset(), position.offset()),
                    found::addAll);
        }
        boolean readable = !found.isEmpty() && found.stream().allMatch(Rereading::hasSubject);
        if (readable) {
            uptake.take(found);
            uptake.unreadables().remove(uptake.projection(), position);
        }
        return readable;
    }

    private static boolean hasSubject(ConsumerRecord<byte[], byte[]> record) {
        try {
            EventReader.receive(record);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Leaves the hold as it is until all of it was read, and collects what stays held. */
    private static final class Aside implements Holding {
        private Hold held;

        @Override
        public Subject toWrite(Subject after, Hold heldNow) {
            return after;
        }

        @Override
        public void settled(String subject, Hold heldNow) {
            held = Hold.join(held, heldNow);
        }
    }
}
