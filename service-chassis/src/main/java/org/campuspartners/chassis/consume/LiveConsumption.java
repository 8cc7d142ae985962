package org.campuspartners.chassis.consume;

import org.campuspartners.chassis.generation.Generation;

/** Whether this instance takes new events for the generation that is shown. */
interface LiveConsumption {

    /** The generation whose groups and collections it was last started with. */
    Generation generation();

    boolean isRunning();

    /** Returns when no batch is in the works any more, or after a bounded wait. */
    void stop();

    void start(Generation generation);
}
