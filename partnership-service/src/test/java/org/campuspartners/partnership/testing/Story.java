package org.campuspartners.partnership.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;

/** given what happened, when a command comes, then what follows. */
public final class Story<S, C, E> {

    private final Decider<S, C, E> decider;
    private final S state;

    private Story(Decider<S, C, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    public static <S, C, E> Story<S, C, E> of(Decider<S, C, E> decider) {
        return new Story<>(decider, decider.initial());
    }

    @SafeVarargs
    public final Story<S, C, E> given(E... events) {
        S next = state;
        for (E event : events) {
            next = decider.evolve(next, event);
        }
        return new Story<>(decider, next);
    }

    /** Given these commands, each of which must hold. */
    @SafeVarargs
    public final Story<S, C, E> after(C... commands) {
        Story<S, C, E> story = this;
        for (C command : commands) {
            Ending ending = story.when(command);
            assertThat(ending.decision).isInstanceOf(Decision.Accepted.class);
            story = ending.goesOn();
        }
        return story;
    }

    public Ending when(C command) {
        return new Ending(decider.decide(state, command));
    }

    /** After as many of these commands as hold, one after the other, with a look at every state on the way. */
    public void everyStepOf(List<C> commands, BiConsumer<S, S> look) {
        S before = state;
        for (C command : commands) {
            if (decider.decide(before, command) instanceof Decision.Accepted<E> accepted) {
                S next = before;
                for (E event : accepted.events()) {
                    next = decider.evolve(next, event);
                }
                look.accept(before, next);
                before = next;
            }
        }
    }

    public S state() {
        return state;
    }

    /** What came of a command. */
    public final class Ending {

        private final Decision<E> decision;

        private Ending(Decision<E> decision) {
            this.decision = decision;
        }

        @SafeVarargs
        public final void then(E... events) {
            assertThat(events()).containsExactly(events);
        }

        public void thenNothingChanges() {
            assertThat(events()).isEmpty();
        }

        public void thenRefused(Refusal.Kind kind, String code, String... fields) {
            Refusal refusal = refusal();
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.fields()).containsExactly(fields);
        }

        public Refusal refusal() {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            return ((Decision.Refused<E>) decision).refusal();
        }

        public List<E> events() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return new ArrayList<>(((Decision.Accepted<E>) decision).events());
        }

        public Story<S, C, E> goesOn() {
            S next = state;
            for (E event : events()) {
                next = decider.evolve(next, event);
            }
            return new Story<>(decider, next);
        }
    }
}
