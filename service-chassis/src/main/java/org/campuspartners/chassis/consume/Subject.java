package org.campuspartners.chassis.consume;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/**
 * One subject as one document (rule C1).
 *
 * @param rev of the document, 0 before its first write
 * @param seen the sequence of the last event that took effect
 * @param made null where a tombstone removed it
 * @param groups every insight group it ever belonged to
 * @param held null where nothing is
 */
record Subject(String id, long rev, long seen, String lastId, Document made, Set<String> groups, Hold held) {

    static Subject unseen(String id) {
        return new Subject(id, 0, 0, "", new Document(), Set.of(), null);
    }

    Subject withHeld(Hold other) {
        return new Subject(id, rev, seen, lastId, made, groups, other);
    }

    /** As it stands once its document is written. */
    Subject written() {
        return new Subject(id, rev + 1, seen, lastId, made, groups, held);
    }

    /** As it was before, but for the event that is now the last one. */
    Subject passing(Received received) {
        return new Subject(id, rev, received.sequence(), received.id(), made, groups, held);
    }

    Subject taking(Received received, Document result, Set<String> groupsNow) {
        Set<String> ever = new TreeSet<>(groups);
        ever.addAll(groupsNow);
        return new Subject(id, rev, received.sequence(), received.id(), result, ever, held);
    }

    /** Whether it differs in more than its revision. */
    boolean differsFrom(Subject other) {
        return !equals(new Subject(other.id, rev, other.seen, other.lastId, other.made, other.groups, other.held));
    }

    Stored stored() {
        return new Stored(id, seen, made == null ? new Document() : made, made == null);
    }

    /** The document of its next revision. */
    Document toDocument() {
        Document document = new Document("_id", id)
                .append("rev", rev + 1)
                .append("seen", seen)
                .append("lastId", lastId)
                .append("made", made)
                .append("groups", List.copyOf(groups));
        return held == null ? document : document.append("held", held.toDocument());
    }

    static Subject from(Document document) {
        return new Subject(
                document.getString("_id"),
                document.getLong("rev"),
                document.getLong("seen"),
                document.getString("lastId"),
                document.get("made", Document.class),
                new TreeSet<>(document.getList("groups", String.class)),
                Hold.from(document.get("held", Document.class)));
    }
}
