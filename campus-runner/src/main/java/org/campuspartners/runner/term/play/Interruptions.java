package org.campuspartners.runner.term.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/** Services that are killed on the way, each once, while the people go on with what they do. */
final class Interruptions {

    private static final long BOUND_SECONDS = 120;

    private final Campus campus;
    private final Map<Integer, Part> victims;
    private CompletableFuture<Void> restart = CompletableFuture.completedFuture(null);

    private Interruptions(Campus campus, Map<Integer, Part> victims) {
        this.campus = campus;
        this.victims = victims;
    }

    static Interruptions none() {
        return new Interruptions(null, Map.of());
    }

    /** Evenly over the moments. */
    static Interruptions ofEach(Campus campus, int moments) {
        List<Part> services = Part.SERVICES;
        Map<Integer, Part> victims = new HashMap<>();
        for (int i = 0; i < services.size(); i++) {
            victims.put(moments * (i + 1) / (services.size() + 1), services.get(i));
        }
        return new Interruptions(campus, victims);
    }

    /** Kills whoever's turn it is; the restart goes on beside the play. */
    void before(int moment) {
        Part victim = victims.get(moment);
        if (victim == null) {
            return;
        }
        end();
        campus.console().say("            ** kill -9 " + victim.title() + " **");
        campus.kill(victim);
        restart = CompletableFuture.runAsync(() -> campus.start(victim));
    }

    /** Waits until whoever was killed is back. */
    void end() {
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
