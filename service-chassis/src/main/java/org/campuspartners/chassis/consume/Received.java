package org.campuspartners.chassis.consume;

import java.util.Comparator;
import org.campuspartners.chassis.event.Event;

/**
 * A record of a subject, as delivered.
 *
 * @param sequence 0 where it can't be read
 * @param id the event's id; the position where it can't be read
 * @param event null where the record is no event of ours; then there is a fault
 * @param fault why the record can't be read; null where it can
 */
record Received(Position position, String subject, long sequence, String id, Event event, String fault) {

    static final Comparator<Received> IN_ORDER =
            Comparator.comparingLong(Received::sequence).thenComparing(Received::position);
}
