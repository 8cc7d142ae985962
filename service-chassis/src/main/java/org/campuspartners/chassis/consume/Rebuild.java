package org.campuspartners.chassis.consume;

import java.time.Duration;
import org.campuspartners.chassis.generation.Build;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.generation.Standing;
import org.campuspartners.chassis.routine.Routine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * This instance's part in rebuilding (rule I4). It looks how things stand, brings itself in line, and takes the next step where there
 * is one to take; so does every instance, and none is in charge.
 */
final class Rebuild implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final Generations generations;
    private final LiveConsumption live;
    private final RereadSchedule rereads;
    private final Builds builds;
    private final Switching switching;
    private final Leftovers leftovers;
    private final RebuildProperties properties;
    private final Routine looking;
    private Standing seen;
    private long seenSince;
    private long tidied;
    private boolean failing;

    Rebuild(
            Generations generations,
            LiveConsumption live,
            RereadSchedule rereads,
            Builds builds,
            Switching switching,
            Leftovers leftovers,
            RebuildProperties properties) {
        this.generations = generations;
        this.live = live;
        this.rereads = rereads;
        this.builds = builds;
        this.switching = switching;
        this.leftovers = leftovers;
        this.properties = properties;
        looking = new Routine("rebuild", properties.lookEvery(), this::look);
    }

    @Override
    public void start() {
        looking.start();
    }

    /** Takes this instance's part once. */
    void look() {
        try {
            step(generations.look());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("no part was taken in a rebuild; it will be tried again", e);
            }
            failing = true;
        }
    }

    private void step(Standing now) {
        if (!now.equals(seen)) {
            seen = now;
            seenSince = System.nanoTime();
            tidied = seenSince;
        }
        consume(now);
        builds.join(now.build()).ifPresent(building -> advance(now, building));
        if (isOver(properties.forgetAfter(), tidied)) {
            tidied = System.nanoTime();
            leftovers.forget(now);
        }
    }

    private boolean seenFor(Duration time) {
        return isOver(time, seenSince);
    }

    private static boolean isOver(Duration time, long since) {
        return System.nanoTime() - since >= time.toNanos();
    }

    /** Stops for a switch, goes on after one that was given up, begins with another generation. */
    private void consume(Standing now) {
        boolean flipped = !live.generation().equals(now.live());
        if (live.isRunning() && (now.switching() || flipped)) {
            live.stop();
        }
        if (!live.isRunning() && !now.switching()) {
            live.start(now.live());
        }
        if (flipped) {
            // What follows from it is not done yet.
            rereads.now();
        }
    }

    private void advance(Standing now, Building building) {
        Build build = now.build().orElseThrow();
        if (build.switching()) {
            turn(now, build, building);
            return;
        }
        // Live consumption is not to stand still again soon after it did in vain.
        Duration pause = properties.switchWithin().multipliedBy(build.attempt());
        if (switching.isNear(now, building) && seenFor(pause)) {
            generations.beginSwitch(build);
        }
    }

    /** Whatever stands in the way, live consumption goes on in time. */
    private void turn(Standing now, Build build, Building building) {
        if (!seenFor(properties.switchWithin())) {
            switching.advance(now, building);
        } else if (generations.giveUpSwitch(build)) {
            LOG.warn(
                    "generation {} could not be switched to in time; it will be tried again",
                    build.generation().number());
        }
    }

    @Override
    public void stop() {
        looking.stop(Duration.ofSeconds(20));
        builds.leave();
    }

    @Override
    public boolean isRunning() {
        return looking.isRunning();
    }
}
