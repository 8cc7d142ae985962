package org.campuspartners.chassis.aggregate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.campuspartners.chassis.event.WireRecord;

/** An aggregate's document, as it was read. */
record AggregateDocument(Document raw) {

    /** A command that was done, and its answer (W5). */
    record Handled(String key, String fingerprint, long seen, long version, String stage) {

        Document toDocument() {
            return new Document("key", key)
                    .append("fp", fingerprint)
                    .append("seen", seen)
                    .append("version", version)
                    .append("stage", stage);
        }

        static Handled of(Document d) {
            return new Handled(
                    d.getString("key"),
                    d.getString("fp"),
                    d.getLong("seen"),
                    d.getLong("version"),
                    d.getString("stage"));
        }
    }

    String id() {
        return raw.getString("_id");
    }

    long version() {
        return raw.getLong("version");
    }

    long sequence() {
        return raw.getLong("sequence");
    }

    /** Commands that had seen this version or an older one may have been forgotten (W6). */
    long floor() {
        return raw.getLong("floor");
    }

    List<Handled> handled() {
        return raw.getList("handled", Document.class).stream().map(Handled::of).toList();
    }

    Optional<Handled> handled(String key) {
        return handled().stream().filter(h -> h.key().equals(key)).findFirst();
    }

    /** What created it, outside of the window and for ever (W7). */
    Handled created() {
        return Handled.of(raw.get("created", Document.class));
    }

    List<WireRecord> pending() {
        return raw.getList("pending", Document.class).stream()
                .map(WireRecord::of)
                .toList();
    }

    OptionalLong taken(String source) {
        Object sequence = raw.get("taken", Document.class).get(source);
        return sequence == null ? OptionalLong.empty() : OptionalLong.of((Long) sequence);
    }

    <S> Loaded<S> loaded(Class<S> type) {
        return new Loaded<>(id(), version(), sequence(), state(type));
    }

    <S> S state(Class<S> type) {
        return StateCodec.toState(Objects.requireNonNull(raw.get("state", Document.class)), type);
    }
}
