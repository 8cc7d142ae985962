package org.campuspartners.chassis.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.routine.Routine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The relay from start to stop: topics first, then the sweep by a timer; hand-overs before that wait for the sweep. */
final class RelayLifecycle implements SmartLifecycle, Outbox {

    private static final Logger log = LoggerFactory.getLogger(RelayLifecycle.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private final TopicGuard guard;
    private final TopicsProperties topics;
    private final RelayProperties bounds;
    private final Supplier<Relay> makeRelay;
    private final Function<Relay, Sweep> makeSweep;
    private final RelayMetrics metrics;
    private final List<String> collections = new CopyOnWriteArrayList<>();
    private final Runnable giveUp;
    private final Routine sweeping;

    private volatile Relay relay;
    private volatile Sweep sweep;
    private volatile boolean verified;

    RelayLifecycle(
            TopicGuard guard,
            TopicsProperties topics,
            RelayProperties bounds,
            Supplier<Relay> makeRelay,
            Function<Relay, Sweep> makeSweep,
            RelayMetrics metrics,
            Runnable giveUp) {
        this.guard = guard;
        this.topics = topics;
        this.bounds = bounds;
        this.makeRelay = makeRelay;
        this.makeSweep = makeSweep;
        this.metrics = metrics;
        this.giveUp = giveUp;
        sweeping = new Routine("relay-sweep", bounds.sweepEvery(), this::pass);
    }

    @Override
    public void watch(String collection) {
        collections.add(collection);
        if (sweep != null) {
            sweep.watch(collection);
        }
    }

    @Override
    public void handOver(String collection, String id, List<WireRecord> pending) {
        if (verified && relay != null) {
            relay.take(new Turn(new Turn.Ref(collection, id), pending));
        }
    }

    @Override
    public boolean accepts(int pendingOfAggregate) {
        return pendingOfAggregate < bounds.pendingPerAggregate()
                && metrics.backlog().events() < bounds.pendingPerService();
    }

    /** Whether the topics were seen to be as they must be since the start. */
    boolean isVerified() {
        return verified;
    }

    Sweep sweep() {
        return sweep;
    }

    Relay relay() {
        return relay;
    }

    @Override
    public void start() {
        // First, so that a start that is refused leaves no thread behind that would keep the process.
        boolean seen = guard.look(topics.verifyWithin()) == TopicGuard.Verdict.AS_THEY_MUST_BE;
        relay = makeRelay.get();
        sweep = makeSweep.apply(relay);
        collections.forEach(sweep::watch);
        verified = seen;
        sweeping.start();
        if (!verified) {
            log.error(
                    "Kafka is away: events wait, and are published when it answers and its topics are as they must be");
            sweeping.doOnce(this::askAgain, ASK_AGAIN);
        }
    }

    private void askAgain() {
        try {
            verified = guard.look(ASK_AGAIN) == TopicGuard.Verdict.AS_THEY_MUST_BE;
        } catch (TopicGuard.WrongTopics e) {
            log.error("the service stops: {}", e.getMessage());
            giveUp.run();
            return;
        } catch (RuntimeException e) {
            log.warn("the topics can't be looked at: {}", e.toString());
        }
        if (!verified) {
            sweeping.doOnce(this::askAgain, ASK_AGAIN);
        }
    }

    private void pass() {
        try {
            if (sweep.pass(verified)) {
                sweeping.doOnce(this::pass);
            }
        } catch (RuntimeException e) {
            log.warn("a sweep did not end and is made again: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        sweeping.stop(Duration.ZERO);
        relay.close();
        relay = null;
    }

    @Override
    public boolean isRunning() {
        return relay != null;
    }

    /** Before everything that writes, and stopped after it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 5000;
    }
}
