package org.campuspartners.chassis.consume;

import com.mongodb.client.model.IndexModel;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.campuspartners.chassis.event.Event;

/**
 * What one service makes of the subjects of one topic. Declare it as a bean: the chassis reads the topic through Spring Cloud
 * Stream in batches, folds them subject by subject and keeps what is made of each in one document.
 *
 * <p>Each event takes effect once, in the order of its sequence, however often and in whatever order it is delivered. What
 * can't be applied is held, and tried again when a gap is filled, every minute, at start-up and at an operator's word;
 * everything else flows on.
 */
public interface Projection {

    /** Unique in the service and never changed: logs, metrics and an operator's decisions go by it. */
    String name();

    String topic();

    /** The Kafka consumer group. */
    String group();

    /** Where its subjects' documents are kept. */
    default String collection() {
        return "seen_" + name();
    }

    /** By which what it makes is looked for, in fields {@code made.x}; every generation of its collection has them. */
    default List<IndexModel> indexes() {
        return List.of();
    }

    /** Whether the topic is compacted: then gaps between sequences are normal, and a tombstone removes what was made. */
    default boolean stateTopic() {
        return false;
    }

    /**
     * Whether it has a use for this type, such as {@code unit.co-planned.v1}. A type it knows in no version is passed over; a
     * type it knows in another version is held until the code that knows this one is deployed.
     */
    boolean knows(String type);

    /**
     * What was made of a subject so far, and one event more. Pure: no clock, no random, no other subject, nothing remembered. An
     * exception holds the event, and whatever was done to {@code made} is forgotten.
     *
     * @param made empty at first
     */
    Document apply(Document made, Event event);

    /** The insight groups, such as {@code funnel|law|2026}, that a subject belongs to now. Pure, as {@link #apply}. */
    default Set<String> groups(Document made) {
        return Set.of();
    }

    /**
     * Acts on what is stored by now: called after a batch is kept and before its offsets are committed, for every subject of
     * it, repeats included. So it must be idempotent, as by derived ids. {@link TryAgainException}, an exception of the
     * MongoDB driver or of Kafka has the batch come again; any other holds the subject that it is thrown for.
     */
    default void follow(List<Stored> stored) {}
}
