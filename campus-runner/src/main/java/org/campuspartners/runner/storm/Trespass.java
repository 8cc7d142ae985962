package org.campuspartners.runner.storm;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.http.Attempt;
import org.campuspartners.runner.term.http.Request;
import org.campuspartners.runner.term.play.Interruptions;

/**
 * Asks, under a key of its own, for a step that was taken long ago, now and then as somebody who may not take it: whatever else goes on,
 * it has to be refused, and to leave nothing behind.
 */
final class Trespass implements Interruptions {

    private static final Set<String> STEPS = Set.of(
            "activate", "close", "claim", "co-plan", "approve", "co-teach", "debrief", "open-voting", "select", "lead");
    private static final String OUTSIDER = "user:x.novak";
    private static final int ONE_IN = 4;

    private final long seed;
    private final Api api;
    private final History history;

    Trespass(long seed, Api api, History history) {
        this.seed = seed;
        this.api = api;
        this.history = history;
    }

    @Override
    public void at(int moment) {
        SplittableRandom random = new SplittableRandom(seed + 31L * moment);
        List<Request> taken = history.attempts().stream()
                .filter(Attempt::isDone)
                .map(Attempt::request)
                .filter(Trespass::isStep)
                .toList();
        if (random.nextInt(ONE_IN) == 0 && !taken.isEmpty()) {
            Request step = taken.get(random.nextInt(taken.size()));
            String who = random.nextBoolean() ? step.who() : OUTSIDER;
            api.settled(step.as(who, "trespass." + moment));
        }
    }

    private static boolean isStep(Request request) {
        return request.method().equals("POST")
                && STEPS.contains(request.path().substring(request.path().lastIndexOf('/') + 1));
    }
}
