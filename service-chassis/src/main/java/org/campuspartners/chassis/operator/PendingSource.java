package org.campuspartners.chassis.operator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.http.OrNull;

/** Lists events that Kafka has not acknowledged yet. Declared as a bean by what publishes. */
public interface PendingSource {

    /** The oldest pending events, at most {@code limit}. */
    List<PendingEvent> pending(int limit);

    /**
     * @param since when it was written
     * @param failure why its last attempt failed, if it did
     */
    record PendingEvent(
            String subject,
            long sequence,
            String type,
            Instant since,
            @OrNull Optional<String> failure) {}
}
