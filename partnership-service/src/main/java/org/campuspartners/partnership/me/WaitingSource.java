package org.campuspartners.partnership.me;

import java.util.List;

/** A feature that has things waiting for people. */
public interface WaitingSource {

    /** What waits for this person, a hundred things of a kind at most. */
    List<Waiting> waitingFor(String person);

    /** What waits for whoever runs the programmes, a hundred things of a kind at most. */
    default List<Waiting> waitingForCoordinators() {
        return List.of();
    }
}
