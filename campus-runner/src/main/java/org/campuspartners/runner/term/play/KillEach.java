package org.campuspartners.runner.term.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/** Services that are killed on the way, each once, while the people go on with what they do. */
final class KillEach implements Interruptions {

    private static final long BOUND_SECONDS = 180;

    private final Campus campus;
    private final Map<Integer, Part> victims = new HashMap<>();
    private CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);

    /** Each in the middle of the moments that ask it most; a service that no moment asks, two thirds on. */
    KillEach(Campus campus, List<Moment> moments) {
        this.campus = campus;
        for (Part service : Part.SERVICES) {
            List<Integer> its = IntStream.range(0, moments.size())
                    .filter(i -> moments.get(i).service() == service)
                    .boxed()
                    .toList();
            victims.put(its.isEmpty() ? moments.size() * 2 / 3 : its.get(its.size() / 2), service);
        }
    }

    /** Kills whoever's turn it is, beside what people do at that moment; the restart goes on beside the play as well. */
    @Override
    public void at(int moment) {
        Part victim = victims.get(moment);
        if (victim == null) {
            return;
        }
        end();
        campus.console().say("                  ** kill -9 " + victim.title() + " **");
        restart = CompletableFuture.runAsync(() -> {
            campus.kill(victim);
            campus.start(victim);
        });
    }

    @Override
    public void end() {
        try {
            restart.get(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while a killed service starts again", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CampusProblem("A killed service did not start again: " + e.getMessage(), e);
        }
    }
}
