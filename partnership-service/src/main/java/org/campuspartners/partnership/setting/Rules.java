package org.campuspartners.partnership.setting;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;

/** The rules that a command must hold by, in the order in which they are told: the first one broken is the answer. */
public final class Rules {

    private final Optional<Refusal> broken;

    private Rules(Optional<Refusal> broken) {
        this.broken = broken;
    }

    /** Each rule is empty where it holds. */
    @SafeVarargs
    public static Rules all(Optional<Refusal>... rules) {
        return new Rules(Stream.of(rules).flatMap(Optional::stream).findFirst());
    }

    /** A rule that holds, or the refusal that says why it doesn't. */
    public static Optional<Refusal> rule(boolean holds, Supplier<Refusal> otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise.get());
    }

    /** What follows when all of them hold. */
    public <E> Decision<E> then(Supplier<Decision<E>> decision) {
        return broken.map(Decision::<E>refuse).orElseGet(decision);
    }
}
