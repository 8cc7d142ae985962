package org.campuspartners.partnership.roster.imports;

import java.time.Duration;
import java.util.Optional;
import org.campuspartners.chassis.operator.FlowSource;
import org.campuspartners.chassis.routine.Routine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has imports taken over: at once when one came in, at start, and by a sweep for what was left. */
@Component
class ImportLifecycle implements SmartLifecycle, FlowSource {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLifecycle.class);

    private final ImportWork work;
    private final Routine taking;

    ImportLifecycle(ImportWork work, @Value("${campus.imports.sweep:PT5S}") Duration sweep) {
        this.work = work;
        taking = new Routine("imports", sweep, this::look);
    }

    @Override
    public void start() {
        taking.start();
    }

    /** In between two records if need be: the rest follows at the next start. */
    @Override
    public void stop() {
        taking.stop(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return taking.isRunning();
    }

    @Override
    public Optional<String> underWay() {
        return work.underWay() ? Optional.of("class lists are taken over") : Optional.empty();
    }

    /** Looks at once; a service that stops looks at its next start. */
    void wake() {
        taking.doOnce(this::look);
    }

    private void look() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn(
                    "an import stopped on the way and is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }
}
