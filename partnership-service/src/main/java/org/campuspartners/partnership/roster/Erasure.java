package org.campuspartners.partnership.roster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.campuspartners.chassis.operator.FlowSource;
import org.campuspartners.chassis.routine.Routine;
import org.campuspartners.chassis.time.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nothing is left of people who were erased: at once when somebody was, at start, and by a sweep for what a crash
 * left behind or an import that was under way brought back.
 */
@Component
class Erasure implements SmartLifecycle, FlowSource {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final ErasedPeople erased;
    private final List<Traces> traces;
    private final Routine forgetting;

    Erasure(ErasedPeople erased, List<Traces> traces, @Value("${campus.people.erasure-sweep:PT10S}") Duration sweep) {
        this.erased = erased;
        this.traces = List.copyOf(traces);
        forgetting = new Routine("erasure", sweep, this::look);
    }

    @Override
    public void start() {
        forgetting.start();
    }

    /** In between two records if need be: the rest follows at the next start. */
    @Override
    public void stop() {
        forgetting.stop(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return forgetting.isRunning();
    }

    @Override
    public Optional<String> underWay() {
        Set<String> people = erased.all();
        boolean left = !people.isEmpty() && traces.stream().anyMatch(one -> one.hold(people));
        return left ? Optional.of("what is left of erased people is removed") : Optional.empty();
    }

    /** Looks at once; a service that stops looks at its next start. */
    void wake() {
        forgetting.doOnce(this::look);
    }

    private void look() {
        try {
            Set<String> people = erased.all();
            if (!people.isEmpty()) {
                DueWork.each(traces, one -> one.forget(people));
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "an erasure stopped on the way and is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }
}
