package org.campuspartners.chassis.aggregate;

import java.util.List;
import org.campuspartners.chassis.decider.Decider;

/** A tally, for tests that change one thing about it. */
public class TallyLike implements AggregateType<Tally.State, Tally.Command, Tally.Event> {

    private final Tally tally = new Tally("tallies");

    @Override
    public String name() {
        return tally.name();
    }

    @Override
    public String collection() {
        return tally.collection();
    }

    @Override
    public Class<Tally.State> stateType() {
        return tally.stateType();
    }

    @Override
    public Decider<Tally.State, Tally.Command, Tally.Event> decider() {
        return tally.decider();
    }

    @Override
    public List<Publication> publications(String id, Tally.State after, Tally.Event event) {
        return tally.publications(id, after, event);
    }
}
