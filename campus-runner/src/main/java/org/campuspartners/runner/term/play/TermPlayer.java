package org.campuspartners.runner.term.play;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;

/** Plays a term: moves the campus's clock from moment to moment, and does at each what its people do. */
public final class TermPlayer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Campus campus;
    private final Console console;
    private final Waiting waiting;
    private final Timetable timetable;
    private final List<Moment> moments;

    public TermPlayer(Campus campus, Api api, TermPlan plan, ClassLists lists) {
        this.campus = campus;
        this.console = campus.console();
        this.waiting = new Waiting(api);
        this.timetable = new Timetable(api, plan, lists);
        this.moments = timetable.moments();
    }

    /** How many moments there are. */
    public int moments() {
        return moments.size();
    }

    /** Each service killed and started again once, in the middle of what it does most. */
    public Interruptions killEach() {
        return new KillEach(campus, moments);
    }

    /**
     * Plays all of it, from wherever the campus has got to. Ends when no event is on its way any more.
     *
     * @param hands how many of those who do something at the same moment do it side by side
     * @throws CampusProblem if its first day has passed on this campus without it
     */
    public void play(Interruptions interruptions, int hands) {
        requireTimeLeft();
        campus.clock().moveTo(campus.clock().now()); // Whoever missed the last move hears of it.
        try (ExecutorService people = Executors.newFixedThreadPool(hands)) {
            int next = 0;
            while (next < moments.size()) {
                int first = next;
                ZonedDateTime at = moments.get(first).at();
                while (next < moments.size() && moments.get(next).at().equals(at)) {
                    next++;
                }
                moveTo(at.toInstant());
                await(IntStream.range(first, next)
                        .mapToObj(i -> people.submit(() -> act(i, interruptions)))
                        .toList());
            }
        }
        interruptions.end();
        waiting.untilQuiet();
    }

    private void act(int number, Interruptions interruptions) {
        Moment moment = moments.get(number);
        console.say("%s  %s".formatted(DAY.format(moment.at()), moment.title()));
        interruptions.at(number);
        moment.step().run();
    }

    /** Returns when all of it is done, or has failed. */
    private static void await(List<? extends Future<?>> steps) {
        CampusProblem failed = null;
        for (Future<?> step : steps) {
            try {
                step.get();
            } catch (InterruptedException e) {
                steps.forEach(other -> other.cancel(true));
                Thread.currentThread().interrupt();
                throw new CampusProblem("Interrupted while the term is played", e);
            } catch (ExecutionException e) {
                failed = e.getCause() instanceof CampusProblem problem ? problem : new CampusProblem(e.getMessage(), e);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void requireTimeLeft() {
        ZonedDateTime first = moments.getFirst().at();
        if (campus.clock().now().isAfter(first.plusDays(1).toInstant()) && !timetable.hasBegun()) {
            throw new CampusProblem("On this campus the sample term's first day, " + first.toLocalDate()
                    + ", has passed without it, and time only moves forward. ./campus up --clean begins anew; where docker compose"
                    + " brought it up, down --volumes does");
        }
    }

    private void moveTo(Instant at) {
        if (at.isAfter(campus.clock().now())) {
            waiting.untilQuiet();
            campus.clock().moveTo(at);
        }
    }
}
