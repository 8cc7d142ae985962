package org.campuspartners.runner.storm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.RunningProcess;
import org.campuspartners.runner.storm.Fault.Kind;
import org.campuspartners.runner.storm.check.Touched;
import org.campuspartners.runner.term.play.Interruptions;

/** Lets a forecast happen, beside what people do. Whatever it took down is back when it is over. */
final class Weather implements Interruptions, AutoCloseable {

    private static final long BOUND_SECONDS = 300;

    private final Campus campus;
    private final Forecast forecast;
    private final Clock real = Clock.systemUTC();
    private final ExecutorService sky = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Part, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** One start at a time: it needs the stores, and so none of them may be down for it. */
    private final ReentrantLock kills = new ReentrantLock(true);

    private final Queue<Future<?>> under = new ConcurrentLinkedQueue<>();
    private final Queue<Touched> touched = new ConcurrentLinkedQueue<>();

    Weather(Campus campus, Forecast forecast) {
        this.campus = campus;
        this.forecast = forecast;
    }

    @Override
    public void at(int moment) {
        forecast.faults().stream()
                .filter(fault -> fault.moment() == moment)
                .forEach(fault -> under.add(sky.submit(() -> happen(fault))));
    }

    private void happen(Fault fault) {
        sleep(fault.delay());
        List<ReentrantLock> locks = new ArrayList<>();
        if (fault.kind() == Kind.KILL) {
            locks.add(kills);
        }
        fault.victims().forEach(victim -> locks.add(turns.computeIfAbsent(victim, part -> new ReentrantLock(true))));
        locks.forEach(ReentrantLock::lock);
        try {
            campus.console().say("                  ** " + fault + " **");
            Instant from = real.instant();
            switch (fault.kind()) {
                case KILL -> kill(fault);
                case PAUSE -> pause(fault);
            }
            fault.victims().forEach(victim -> touched.add(new Touched(victim, from, real.instant())));
        } finally {
            locks.reversed().forEach(ReentrantLock::unlock);
        }
    }

    private void kill(Fault fault) {
        fault.victims().forEach(campus::kill);
        sleep(fault.lasts());
        campus.start(fault.victims());
    }

    private void pause(Fault fault) {
        List<RunningProcess> processes = fault.victims().stream()
                .flatMap(victim -> campus.process(victim).stream())
                .toList();
        processes.forEach(RunningProcess::pause);
        try {
            sleep(fault.lasts());
        } finally {
            processes.forEach(RunningProcess::resume);
        }
    }

    @Override
    public void end() {
        for (Future<?> fault : under) {
            try {
                fault.get(BOUND_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CampusProblem("Interrupted while the storm is on", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new CampusProblem("What the storm took down does not come back: " + e.getMessage(), e);
            }
        }
    }

    /** All that was touched so far. */
    List<Touched> touched() {
        return List.copyOf(touched);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while the storm is on", e);
        }
    }

    @Override
    public void close() {
        sky.shutdownNow();
    }
}
