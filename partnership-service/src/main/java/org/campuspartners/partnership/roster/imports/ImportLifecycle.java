package org.campuspartners.partnership.roster.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.campuspartners.chassis.operator.FlowSource;
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
    private final Duration sweep;
    private ScheduledExecutorService worker;

    ImportLifecycle(ImportWork work, @Value("${campus.imports.sweep:PT5S}") Duration sweep) {
        this.work = work;
        this.sweep = sweep;
    }

    @Override
    public synchronized void start() {
        worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("imports").daemon().factory());
        worker.scheduleWithFixedDelay(this::look, 0, sweep.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** In between two records if need be: the rest follows at the next start. */
    @Override
    public synchronized void stop() {
        worker.shutdownNow();
        worker = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    @Override
    public Optional<String> underWay() {
        return work.underWay() ? Optional.of("class lists are taken over") : Optional.empty();
    }

    synchronized void wake() {
        if (worker != null) {
            try {
                worker.execute(this::look);
            } catch (RejectedExecutionException e) {
                LOG.debug("the service is stopping; the import follows at the next start");
            }
        }
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
