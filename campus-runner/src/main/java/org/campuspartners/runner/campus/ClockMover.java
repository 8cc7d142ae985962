package org.campuspartners.runner.campus;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/**
 * Moves domain time forward on every instance of every service. Where it is kept here, it is before anybody is told, so that
 * whoever starts in the middle of a move starts with the new time, and so needs not be told.
 */
public final class ClockMover {

    private static final int CONFLICT = 409;

    private final Campus campus;
    private final KeptOffset kept;
    private final ClockRoute route;
    private final Clock real = Clock.systemUTC();

    ClockMover(Campus campus, KeptOffset kept, ClockRoute route) {
        this.campus = campus;
        this.kept = kept;
        this.route = route;
    }

    /** Domain time as it is kept. */
    public Instant now() {
        return real.instant().plus(offset());
    }

    /** How far domain time is ahead of real time. */
    public Duration offset() {
        return kept.offset();
    }

    /**
     * Moves domain time to that instant and returns when every instance that runs has done the work that was due up to it. An
     * instant that has passed moves nothing, but is told to every instance again. Those who hear of others' work are moved before
     * them, so that what they say of it is not of an earlier time. An instance that is starting, or can't reach its store, is told
     * until it listens.
     */
    public void moveTo(Instant to) {
        synchronized (kept) {
            kept.raise(Duration.between(real.instant(), to));
        }
        Part.SERVICES.reversed().stream()
                .flatMap(service -> campus.instances(service).stream())
                .forEach(instance -> tell(instance, to));
    }

    /** Starts something with the time that is kept, before that is another one. */
    void whileItStands(Runnable start) {
        synchronized (kept) {
            start.run();
        }
    }

    private void tell(Part instance, Instant to) {
        route.move(instance, to).filter(answer -> !hasTaken(answer)).ifPresent(answer -> {
            throw new CampusProblem("The clock of " + instance.title() + " can't be moved to " + to + ": "
                    + answer.statusCode() + " " + answer.body());
        });
    }

    /** An instance that is there already, or further, has nothing to take. */
    private static boolean hasTaken(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2
                || answer.statusCode() == CONFLICT && answer.body().contains("clock-forward-only");
    }
}
