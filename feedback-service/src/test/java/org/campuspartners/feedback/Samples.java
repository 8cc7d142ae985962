package org.campuspartners.feedback;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.campuspartners.feedback.instrument.domain.Asks;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;
import org.campuspartners.feedback.instrument.domain.Role;
import org.campuspartners.feedback.instrument.domain.Scale;

/** Things that many tests ask about. */
public final class Samples {

    private static final Scale SCALE = new Scale(1, 5, List.of("no!", "no", "so-so", "yes", "yes!"));

    /** Two items and a reversed one. */
    public static final Instrument UNIT = instrument("unit-sample", Asks.UNIT, Role.LEARNER);

    public static final Instrument LEARNERS = instrument("learner-sample", Asks.PROGRAMME_TERM, Role.LEARNER);

    private Samples() {}

    public static Instrument instrument(String id, Asks asks, Role role) {
        List<Item> items = List.of(
                new Item("one", "One.", false, Optional.empty()),
                new Item("two", "Two.", false, Optional.of("belonging")),
                new Item("lost", "Lost.", true, Optional.empty()));
        return new Instrument(id, 1, "A sample", asks, role, SCALE, items, "CC BY 4.0", "of our own");
    }

    /** Opaque ids: p1, p2 ... */
    public static List<String> people(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "p" + i).toList();
    }
}
