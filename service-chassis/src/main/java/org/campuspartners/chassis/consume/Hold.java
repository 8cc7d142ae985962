package org.campuspartners.chassis.consume;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * Where the log has what a subject could not take, and why: pointers of constant size, never the events themselves.
 *
 * @param reason of the first event that was held
 * @param sequence of that event, 0 where it can't be read
 * @param eventId of that event
 * @param last the highest sequence held
 * @param ranges at most one a partition
 * @param forks ids of events whose sequence another event took
 * @param silent whether a build alone made it, which nothing follows from; any other is ended by one who acts
 */
record Hold(
        String reason,
        Instant since,
        long sequence,
        String eventId,
        long last,
        List<Range> ranges,
        List<String> forks,
        boolean silent) {

    record Range(String topic, int partition, long first, long last) {

        boolean covers(Position position) {
            return topic.equals(position.topic())
                    && partition == position.partition()
                    && first <= position.offset()
                    && position.offset() <= last;
        }

        boolean samePartition(Range other) {
            return topic.equals(other.topic) && partition == other.partition;
        }

        Range and(Range other) {
            return new Range(topic, partition, Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    static Hold of(Received received, String reason, Instant now, boolean fork) {
        Position at = received.position();
        return new Hold(
                reason,
                now,
                received.sequence(),
                received.id(),
                received.sequence(),
                List.of(new Range(at.topic(), at.partition(), at.offset(), at.offset())),
                fork ? List.of(received.id()) : List.of(),
                false);
    }

    Hold silently() {
        return new Hold(reason, since, sequence, eventId, last, ranges, forks, true);
    }

    /** Both holds; either may be null. The reason stays the first one's. */
    static Hold join(Hold one, Hold other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        List<Range> ranges = new ArrayList<>(one.ranges);
        for (Range range : other.ranges) {
            Range same =
                    ranges.stream().filter(range::samePartition).findFirst().orElse(null);
            ranges.remove(same);
            ranges.add(same == null ? range : same.and(range));
        }
        List<String> forks = new ArrayList<>(one.forks);
        other.forks.stream().filter(id -> !forks.contains(id)).forEach(forks::add);
        return new Hold(
                one.reason,
                one.since,
                one.sequence,
                one.eventId,
                Math.max(one.last, other.last),
                List.copyOf(ranges),
                List.copyOf(forks),
                one.silent && other.silent);
    }

    boolean covers(Position position) {
        return ranges.stream().anyMatch(range -> range.covers(position));
    }

    Document toDocument() {
        List<Document> pointers = ranges.stream()
                .map(range -> new Document("topic", range.topic)
                        .append("partition", range.partition)
                        .append("first", range.first)
                        .append("last", range.last))
                .toList();
        Document document = new Document("reason", reason)
                .append("since", Date.from(since))
                .append("sequence", sequence)
                .append("eventId", eventId)
                .append("last", last)
                .append("ranges", pointers)
                .append("forks", forks);
        return silent ? document.append("silent", true) : document;
    }

    static Hold from(Document document) {
        if (document == null) {
            return null;
        }
        List<Range> ranges = document.getList("ranges", Document.class).stream()
                .map(range -> new Range(
                        range.getString("topic"),
                        range.getInteger("partition"),
                        range.getLong("first"),
                        range.getLong("last")))
                .toList();
        return new Hold(
                document.getString("reason"),
                document.getDate("since").toInstant(),
                document.getLong("sequence"),
                document.getString("eventId"),
                document.getLong("last"),
                ranges,
                document.getList("forks", String.class),
                document.getBoolean("silent", false));
    }
}
