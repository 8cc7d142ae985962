package org.campuspartners.runner.term.play;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
    private final Interruptions interruptions;

    /** @param killEach whether to kill and restart each service once on the way */
    public TermPlayer(Campus campus, Api api, TermPlan plan, ClassLists lists, boolean killEach) {
        this.campus = campus;
        this.console = campus.console();
        this.waiting = new Waiting(api);
        this.timetable = new Timetable(api, plan, lists);
        this.moments = timetable.moments();
        this.interruptions = killEach ? Interruptions.ofEach(campus, moments) : Interruptions.none();
    }

    /**
     * Plays all of it, from wherever the campus has got to. Ends when no event is on its way any more.
     *
     * @throws CampusProblem if its first day has passed on this campus without it
     */
    public void play() {
        requireTimeLeft();
        campus.clock().moveTo(campus.clock().now()); // Whoever missed the last move hears of it.
        for (int i = 0; i < moments.size(); i++) {
            Moment moment = moments.get(i);
            moveTo(moment.at().toInstant());
            console.say("%s  %s".formatted(DAY.format(moment.at()), moment.title()));
            interruptions.at(i);
            moment.step().run();
        }
        interruptions.end();
        waiting.untilQuiet();
    }

    private void requireTimeLeft() {
        ZonedDateTime first = moments.getFirst().at();
        if (campus.clock().now().isAfter(first.plusDays(1).toInstant()) && !timetable.hasBegun()) {
            throw new CampusProblem("On this campus the sample term's first day, " + first.toLocalDate()
                    + ", has passed without it, and time only moves forward. ./campus up --clean begins anew");
        }
    }

    private void moveTo(Instant at) {
        if (at.isAfter(campus.clock().now())) {
            interruptions.end();
            waiting.untilQuiet();
            campus.clock().moveTo(at);
        }
    }
}
