package org.campuspartners.partnership.roster.domain;

import java.time.Instant;
import java.util.Optional;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;

/** An entry follows the class lists; what they say again changes nothing. */
public final class EntryDecider<S extends Entry<S>> implements Decider<S, EntryCommand<S>, EntryChanged<S>> {

    @Override
    public S initial() {
        return null;
    }

    @Override
    public Decision<EntryChanged<S>> decide(S state, EntryCommand<S> command) {
        return switch (command) {
            case EntryCommand.Enter<S> enter ->
                becoming(state, state == null ? enter.wanted() : state.entered(enter.wanted()), enter.at());
            case EntryCommand.Withdraw<S> withdraw ->
                state == null || !state.listed()
                        ? Decision.accept()
                        : becoming(state, state.withdrawn(), withdraw.at());
            case EntryCommand.Overrule<S> overrule -> becoming(state, overrule.wanted(), overrule.at());
        };
    }

    private static <S> Decision<EntryChanged<S>> becoming(S state, S next, Instant at) {
        return next.equals(state)
                ? Decision.accept()
                : Decision.accept(new EntryChanged<>(Optional.ofNullable(state), next, at));
    }

    @Override
    public S evolve(S state, EntryChanged<S> event) {
        return event.after();
    }
}
