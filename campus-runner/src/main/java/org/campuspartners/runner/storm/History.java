package org.campuspartners.runner.storm;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.campuspartners.runner.storm.check.Command;
import org.campuspartners.runner.term.http.Attempt;
import org.campuspartners.runner.term.http.Manner;
import org.campuspartners.runner.term.http.Request;

/** What impatient people asked, and were told: they soon ask the other instance, and now and then both at once. */
final class History implements Manner {

    private static final Duration SOON = Duration.ofSeconds(4);
    private static final int ONE_IN = 12;

    private final long seed;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

    History(long seed) {
        this.seed = seed;
    }

    @Override
    public Duration patience() {
        return SOON;
    }

    /** By the seed and by what is asked, so that it does not depend on who comes first. */
    @Override
    public boolean asksAllAtOnce(Request request) {
        long drawn = new SplittableRandom(seed ^ (request.path() + request.who()).hashCode()).nextInt(ONE_IN);
        return request.isCommand() && drawn == 0;
    }

    @Override
    public void saw(Attempt attempt) {
        attempts.add(attempt);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Command> commands() {
        Map<Request, List<Attempt>> byRequest = attempts.stream()
                .filter(attempt -> attempt.request().isCommand())
                .collect(Collectors.groupingBy(Attempt::request, IdentityHashMap::new, Collectors.toList()));
        return byRequest.values().stream().map(Command::of).toList();
    }
}
